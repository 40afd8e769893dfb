package headwater.store;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.sql.SQLException;
import java.util.Locale;
import org.h2.api.ErrorCode;

/// Words what H2 and the file system throw.
final class StoreErrors {
    private static final String RESCUE = " \"headwater snapshot backup\" copies it as it is, "
            + "\"headwater snapshot salvage\" makes a new one of all that can be read.";

    private StoreErrors() {
    }

    static StoreException locked(StorePlace place) {
        return new StoreException(StoreException.Kind.LOCKED, "The store " + place
                + " is in use by another Headwater; it was waited for. Try again when that one is done.");
    }

    static StoreException newer(StorePlace place, String why) {
        return new StoreException(StoreException.Kind.NEWER, "The store " + place + " was made by a later Headwater ("
                + why + "). Nothing was changed. Use that version, or name another store with --store.");
    }

    static StoreException damaged(StorePlace place, String why) {
        return new StoreException(StoreException.Kind.DAMAGED,
                "The store " + place + " is damaged: " + why + ". Nothing was changed." + RESCUE);
    }

    static StoreException of(StorePlace place, SQLException failed) {
        return switch (failed.getErrorCode()) {
            case ErrorCode.DATABASE_ALREADY_OPEN_1, ErrorCode.LOCK_TIMEOUT_1 -> locked(place);
            case ErrorCode.FILE_VERSION_ERROR_1 -> newer(place, "its file format is not known here");
            case ErrorCode.DATABASE_IS_READ_ONLY, ErrorCode.FILE_CREATION_FAILED_1 -> unwritable(place, failed);
            default -> ofCause(place, failed);
        };
    }

    private static StoreException ofCause(StorePlace place, SQLException failed) {
        for (Throwable cause = failed; cause != null; cause = cause.getCause()) {
            if (cause instanceof IOException io) {
                return of(place, io);
            }
        }
        StoreException damaged = damaged(place, "H2 says " + failed.getErrorCode());
        damaged.initCause(failed);
        return damaged;
    }

    static StoreException of(StorePlace place, IOException failed) {
        // The reason alone: a message holds the path too, whatever the user called it.
        String reason = failed instanceof FileSystemException named ? named.getReason() : failed.getMessage();
        String text = String.valueOf(reason).toLowerCase(Locale.ROOT);
        if (text.contains("no space left") || text.contains("not enough space") || text.contains("quota exceeded")) {
            return new StoreException(StoreException.Kind.FULL, "The disk of the store " + place
                    + " is full. Nothing was kept of this snapshot; make room and try again.", failed);
        }
        if (failed instanceof AccessDeniedException || failed instanceof FileSystemException
                || text.contains("denied") || text.contains("read-only")) {
            return unwritable(place, failed);
        }
        String why = failed.getMessage() == null ? "" : " (" + failed.getMessage() + ")";
        return new StoreException(StoreException.Kind.DAMAGED, "The store " + place
                + " could not be opened: its file cannot be read or written" + why + ". Nothing was changed." + RESCUE, failed);
    }

    static StoreException unwritable(StorePlace place, Throwable cause) {
        return new StoreException(StoreException.Kind.UNWRITABLE, "The store " + place
                + " cannot be written: you may not write there, or no folder can be made. Name another with --store.",
                cause);
    }
}
