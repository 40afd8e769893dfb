package headwater.ingest.archive;

import java.io.IOException;

/// Is shown the files of an archive one after the other.
public interface ArchiveVisitor {
    /// Whether a folder's or inner archive's files are of interest.
    ///
    /// @param inside  its name in the outermost archive
    boolean enters(String inside);

    /// One file; its bytes can be had until this returns.
    ///
    /// @throws IOException only what reading the file threw
    void file(ArchiveFile file) throws IOException;
}
