package headwater.workbench;

import headwater.model.Advisory;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// What is looked for together, under a name: one of the catalogue, or one that somebody keeps in the store.
///
/// @param advisory  under the incident's own id, by which its findings are told
/// @param kept      empty for one of the catalogue
public record KeptIncident(Advisory advisory, Optional<Source> kept) {
    /// Where a kept one comes from.
    ///
    /// @param number  in the store
    /// @param sha256  of the text that it was made of
    public record Source(int number, Instant created, String sha256) {
    }

    /// One of the catalogue.
    public static KeptIncident builtIn(Advisory advisory) {
        return new KeptIncident(advisory, Optional.empty());
    }

    public String id() {
        return advisory.id();
    }

    public String title() {
        return advisory.title();
    }

    /// How many versions, ranges and digests it names.
    public int indicators() {
        return advisory.digests().size() + advisory.affected().stream()
                .mapToInt(each -> each.versions().size() + each.ranges().size()).sum();
    }

    /// The packages that it names, sorted.
    public List<String> packages() {
        return advisory.affected().stream().map(each -> each.name()).distinct().sorted().toList();
    }
}
