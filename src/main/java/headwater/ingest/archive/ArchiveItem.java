package headwater.ingest.archive;

import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;

/// An entry as an archive gives it.
///
/// @param name       not to be trusted
/// @param sizeBytes  as the archive says
/// @param crc        CRC-32 of the bytes; negative where none is recorded
/// @param refusal    why there is no content
record ArchiveItem(String name, long sizeBytes, long crc, Optional<Refusal> refusal, Content content) {
    /// Opens the bytes; closing them leaves the archive open.
    interface Content {
        InputStream open() throws IOException;
    }

    /// Its parts without `.` and empty ones; nothing where it leads out of the archive or can be no name here.
    Optional<String> insideName() {
        StringBuilder clean = new StringBuilder();
        for (String part : name.split("/", -1)) {
            if (part.equals("..") || part.indexOf('\0') >= 0) {
                return Optional.empty();
            }
            if (!part.isEmpty() && !part.equals(".")) {
                clean.append(clean.isEmpty() ? "" : "/").append(part);
            }
        }
        return Optional.of(clean.toString()).filter(each -> !each.isEmpty());
    }
}
