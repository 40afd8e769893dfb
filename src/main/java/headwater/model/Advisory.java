package headwater.model;

import java.util.List;
import java.util.Optional;

/// What a source says about bad package versions.
///
/// @param id          of the source's own record
/// @param title       short, as people name the incident: "event-stream (2018)"
/// @param aliases     ids of the same incident elsewhere
/// @param exposure    when the versions could be downloaded, as far as is publicly known
public record Advisory(String id, String title, String summary, String details, List<String> aliases,
        List<AffectedPackage> affected, List<String> references, Optional<Exposure> exposure, Standing standing) {
    public Advisory {
        aliases = List.copyOf(aliases);
        affected = List.copyOf(affected);
        references = List.copyOf(references);
    }

    /// One of malicious versions that stands.
    public Advisory(String id, String title, String summary, String details, List<String> aliases,
            List<AffectedPackage> affected, List<String> references, Optional<Exposure> exposure) {
        this(id, title, summary, details, aliases, affected, references, exposure, Standing.MALICIOUS);
    }

    /// Both ends as ISO 8601 text, to the precision that the source gives.
    public record Exposure(String from, String until) {
    }

    /// What is to be thought of it.
    ///
    /// @param malicious  the versions were made to do harm; else they have a weakness
    /// @param withdrawn  its source has taken it back: it says nothing any more
    /// @param modified   when its source last changed it, ISO 8601; empty when it does not say
    /// @param digests    of the bad files themselves; may be empty
    public record Standing(boolean malicious, boolean withdrawn, String modified, Optional<Severity> severity,
            List<Integrity> digests) {
        static final Standing MALICIOUS = new Standing(true, false, "", Optional.empty(), List.of());

        public Standing {
            digests = List.copyOf(digests);
        }
    }

    public boolean malicious() {
        return standing.malicious();
    }

    public boolean withdrawn() {
        return standing.withdrawn();
    }

    public List<Integrity> digests() {
        return standing.digests();
    }
}
