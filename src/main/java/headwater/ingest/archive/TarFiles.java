package headwater.ingest.archive;

import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;

/// The files in a tar archive, one after the other, in every dialect of long names and sizes. What stands before a file is bounded:
/// names are held in memory, and only told. Closing it leaves the stream below open.
public final class TarFiles extends InputStream {
    private final HeaderStream bounded;
    private final TarArchiveInputStream tar;

    public TarFiles(InputStream in) {
        bounded = new HeaderStream(in);
        tar = new TarArchiveInputStream(bounded, "UTF-8");
    }

    /// A file or a link.
    ///
    /// @param name       not to be trusted
    /// @param sizeBytes  as the archive says
    /// @param link       whether it has no bytes of its own
    /// @param sparse     whether it has holes, which give bytes that are not in the archive
    public record Entry(String name, long sizeBytes, boolean link, boolean sparse) {
    }

    /// The next file or link; its bytes are what this stream then gives. Nothing at the end.
    ///
    /// @throws IOException when the archive is damaged, cut short, or holds a name longer than any name
    public Optional<Entry> next() throws IOException {
        while (true) {
            passOver();
            bounded.headerBegins();
            TarArchiveEntry entry = tar.getNextEntry();
            bounded.bodyBegins();
            if (entry == null) {
                return Optional.empty();
            }
            boolean link = entry.isSymbolicLink() || entry.isLink();
            if (link || entry.isFile()) {
                return Optional.of(new Entry(entry.getName(), entry.getSize(), link, entry.isSparse()));
            }
        }
    }

    /// Before the bound of the next header begins.
    private void passOver() throws IOException {
        long skipped = tar.getCurrentEntry() == null ? 0 : tar.skip(Long.MAX_VALUE);
        while (skipped > 0) {
            skipped = tar.skip(Long.MAX_VALUE);
        }
    }

    @Override
    public int read() throws IOException {
        return tar.read();
    }

    @Override
    public int read(byte[] into, int from, int length) throws IOException {
        return tar.read(into, from, length);
    }
}
