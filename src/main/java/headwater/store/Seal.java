package headwater.store;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

/// How many snapshots were acknowledged, in a small file beside the database. A database file that was cut short opens
/// as an older state of itself, without a word from H2; this tells.
///
/// It is written after the commit, so a process that is killed between leaves a number that is too small, never one that
/// is too large.
record Seal(Path file) {
    private static final System.Logger LOG = System.getLogger(Seal.class.getName());
    private static final String NAME = "snapshots ";

    /// 0 where there is none, or none that can be read: then nothing was promised.
    long read() throws IOException {
        if (!Files.exists(file)) {
            return 0;
        }
        String text = Files.readString(file, StandardCharsets.ISO_8859_1).strip();
        try {
            return text.startsWith(NAME) ? Long.parseLong(text.substring(NAME.length())) : 0;
        } catch (NumberFormatException damaged) {
            LOG.log(System.Logger.Level.WARNING, "{0} is damaged and counts for nothing", file);
            return 0;
        }
    }

    /// Replaces it at once. The snapshot is kept already, so that trouble here is no reason to say it is not.
    void write(long snapshots) {
        Path fresh = file.resolveSibling(file.getFileName() + ".new");
        try {
            try (FileChannel out = FileChannel.open(fresh, StandardOpenOption.CREATE, StandardOpenOption.WRITE,
                    StandardOpenOption.TRUNCATE_EXISTING)) {
                out.write(ByteBuffer.wrap((NAME + snapshots + "\n").getBytes(StandardCharsets.ISO_8859_1)));
                out.force(true);
            }
            Files.move(fresh, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException failed) {
            LOG.log(System.Logger.Level.WARNING, "{0} was not written: {1}", file, failed.getMessage());
        }
    }
}
