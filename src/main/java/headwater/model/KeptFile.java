package headwater.model;

/// Bytes of a snapshot.
///
/// @param name    empty for the file itself, else the name of a file beside it
/// @param sha256  64 hexadecimal digits
public record KeptFile(String name, String sha256, long sizeBytes) {
}
