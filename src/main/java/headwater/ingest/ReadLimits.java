package headwater.ingest;

/// Bounds that no honest input meets; beyond them reading stops with a [ReadException].
///
/// @param maxBytes       size of one file
/// @param maxDepth       nesting of JSON values
/// @param maxNameLength  characters of a JSON key, so of a location; twice the longest path that Linux knows
public record ReadLimits(long maxBytes, int maxDepth, int maxNameLength) {
    public static final ReadLimits DEFAULT = new ReadLimits(512L << 20, 1_000, 8_192);
}
