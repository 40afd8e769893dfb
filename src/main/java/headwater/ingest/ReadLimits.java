package headwater.ingest;

/// Bounds that no honest input meets; beyond them reading stops with a [ReadException].
///
/// @param maxBytes       size of one file
/// @param maxDepth       nesting of JSON values
/// @param maxNameLength  characters of an install location; four times the longest path that Windows knows
public record ReadLimits(long maxBytes, int maxDepth, int maxNameLength) {
    public static final ReadLimits DEFAULT = new ReadLimits(160L << 20, 1_000, 1_024);
}
