package headwater.store;

import java.time.Instant;

/// An incident that is kept.
///
/// @param sha256  of the text that it was made of
/// @param record  what was made of it, opaque to the store
public record IncidentRow(int id, Instant created, String sha256, byte[] record) {
}
