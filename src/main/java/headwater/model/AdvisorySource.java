package headwater.model;

import java.time.Instant;

/// Advisories that were imported together, and how old they are.
///
/// @param name       the file or folder, as the user gave it
/// @param sha256     of what was read
/// @param newest     when the newest record was changed by those who keep it, ISO 8601; empty when none says
/// @param imported   when it was read
/// @param records    how many it held, withdrawn ones counted in
/// @param withdrawn  how many of them say nothing any more
public record AdvisorySource(int id, String name, String sha256, String newest, Instant imported, long records,
        long withdrawn) {
}
