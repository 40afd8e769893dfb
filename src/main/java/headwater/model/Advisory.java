package headwater.model;

import java.util.List;
import java.util.Optional;

/// What a public source says about malicious package versions.
///
/// @param id          of the source's own record
/// @param title       short, as people name the incident: "event-stream (2018)"
/// @param aliases     ids of the same incident elsewhere
/// @param exposure    when the versions could be downloaded, as far as is publicly known
public record Advisory(String id, String title, String summary, String details, List<String> aliases,
        List<AffectedPackage> affected, List<String> references, Optional<Exposure> exposure) {
    public Advisory {
        aliases = List.copyOf(aliases);
        affected = List.copyOf(affected);
        references = List.copyOf(references);
    }

    /// Both ends as ISO 8601 text, to the precision that the source gives.
    public record Exposure(String from, String until) {
    }
}
