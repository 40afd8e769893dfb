package headwater.ingest.advisory;

/// Bounds of a source of advisories that no honest one meets.
///
/// @param maxEntries     files in an archive or folder
/// @param maxEntryBytes  of one file, unpacked, that is read whole; records of JSON lines are measured one by one
/// @param maxTotalBytes  of all, unpacked
/// @param maxRatio       unpacked bytes for each packed one, of the whole archive; asked beyond the first 64 MB
record FeedLimits(int maxEntries, long maxEntryBytes, long maxTotalBytes, int maxRatio) {
    static final FeedLimits DEFAULT = new FeedLimits(3_000_000, 160L << 20, 32L << 30, 300);
    static final long RATIO_FROM_BYTES = 64L << 20;
}
