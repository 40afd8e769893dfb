package headwater.ingest.archive;

import headwater.ingest.ReadLimits;

/// Bounds of an archive that no honest one meets; beyond them it is told what was not looked at.
///
/// @param maxEntries         entries, those of archives inside counted too
/// @param maxTotalBytes      all that is unpacked in one walk, whether it is kept or passed over
/// @param maxRatio           unpacked bytes for each byte of the archive, asked beyond the first 64 MB
/// @param maxDepth           archives in archives: 2 looks into `a.zip!/b.jar!/c.tar`
/// @param maxDirectoryBytes  table of contents of a zip archive; its entries are held in memory
/// @param maxInnerZipBytes   a zip archive in an archive, which is held in memory
/// @param files              of one file
public record ArchiveLimits(int maxEntries, long maxTotalBytes, int maxRatio, int maxDepth, long maxDirectoryBytes,
        long maxInnerZipBytes, ReadLimits files) {
    public static final ArchiveLimits DEFAULT = new ArchiveLimits(200_000, 4L << 30, 100, 2, 16L << 20, 128L << 20,
            ReadLimits.DEFAULT);
    static final long RATIO_FROM_BYTES = 64L << 20;
    /// Long names, permissions and times before one entry of a tar archive.
    static final long MAX_HEADER_BYTES = 1L << 20;
    /// Of the whole name of an entry; names are held in memory.
    static final int MAX_NAME_CHARACTERS = 4_096;
}
