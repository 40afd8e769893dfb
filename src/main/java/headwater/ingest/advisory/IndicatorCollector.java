package headwater.ingest.advisory;

import headwater.model.AffectedPackage;
import headwater.model.AffectedRange;
import headwater.model.Ecosystem;
import headwater.model.Indicator;
import headwater.model.Integrity;
import headwater.model.PackageVersion;
import headwater.model.Purl;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Gathers what a text names, each thing once.
final class IndicatorCollector {
    /// More than any incident has; a text beyond it is no list of indicators.
    static final int MAX_INDICATORS = 200_000;
    private static final int MAX_TOLD = 1_000;
    private static final int MAX_TEXT = 300;

    private final List<Indicator> understood = new ArrayList<>();
    private final List<Indicator> duplicates = new ArrayList<>();
    private final List<IndicatorList.NotUnderstood> notUnderstood = new ArrayList<>();
    private final Set<Object> seen = new HashSet<>();
    private final Set<String> ids = new LinkedHashSet<>();
    private int otherLines;

    /// To which ecosystem names belong.
    ///
    /// @param said  whether the text says so
    record Context(Ecosystem ecosystem, boolean said) {
        static final Context ASSUMED = new Context(Ecosystem.NPM, false);
    }

    static Indicator.Place place(int line, String text) {
        String row = text.strip().replaceAll("\\s+", " ");
        return new Indicator.Place(line, row.length() > MAX_TEXT ? row.substring(0, MAX_TEXT) + "…" : row);
    }

    /// A package with a list of versions in whatever form; false when the list cannot be read.
    boolean add(Context context, String name, String versions, Indicator.Place place) {
        Optional<VersionWords> read = VersionWords.read(versions, context.ecosystem());
        read.ifPresent(each -> add(context, name, each, place));
        return read.isPresent();
    }

    void add(Context context, String name, VersionWords versions, Indicator.Place place) {
        for (String version : versions.versions()) {
            add(new Indicator.Version(new PackageVersion(context.ecosystem(), name, version), !context.said(), place));
        }
        for (AffectedRange range : versions.ranges()) {
            add(new Indicator.Range(context.ecosystem(), name, range, !context.said(), place));
        }
    }

    /// False when the text is no purl of an ecosystem that Headwater knows.
    boolean addPurl(String text, Indicator.Place place) {
        Optional<PackageVersion> purl = Purl.parse(text);
        purl.ifPresent(each -> add(VexReader.exactly(each), place));
        return purl.isPresent();
    }

    void add(AffectedPackage affected, Indicator.Place place) {
        Context said = new Context(affected.ecosystem(), true);
        add(said, affected.name(), new VersionWords(affected.versions(), affected.ranges()), place);
        if (affected.versions().isEmpty() && affected.ranges().isEmpty()) {
            refuse(place, "It names " + affected.name() + " without saying which versions.");
        }
    }

    void add(Integrity digest, Indicator.Place place) {
        add(new Indicator.Digest(digest, place));
    }

    void addId(String id) {
        ids.add(id);
    }

    private void add(Indicator indicator) {
        if (understood.size() >= MAX_INDICATORS) {
            refuse(indicator.place(), "More than " + MAX_INDICATORS + " indicators; this one is left out.");
        } else if (seen.add(indicator.identity())) {
            understood.add(indicator);
        } else if (duplicates.size() < MAX_INDICATORS) {
            duplicates.add(indicator);
        }
    }

    int understood() {
        return understood.size() + duplicates.size();
    }

    void refuse(Indicator.Place place, String reason) {
        if (notUnderstood.size() < MAX_TOLD) {
            notUnderstood.add(new IndicatorList.NotUnderstood(place.line(), place.text(), reason));
        }
    }

    void other() {
        otherLines++;
    }

    IndicatorList list(String kind) {
        return new IndicatorList(understood, notUnderstood, duplicates, List.copyOf(ids), kind, otherLines);
    }
}
