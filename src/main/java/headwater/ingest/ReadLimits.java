package headwater.ingest;

/// Bounds that no honest input meets; beyond them reading stops with a [ReadException].
///
/// @param maxBytes  size of one file
/// @param maxDepth  nesting of JSON values
public record ReadLimits(long maxBytes, int maxDepth) {
    public static final ReadLimits DEFAULT = new ReadLimits(512L << 20, 1_000);
}
