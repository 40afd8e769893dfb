package headwater.ingest.advisory;

import com.fasterxml.jackson.databind.JsonNode;
import headwater.ingest.advisory.IndicatorCollector.Context;
import headwater.model.Advisory;
import headwater.model.AffectedPackage;
import headwater.model.Ecosystem;
import headwater.model.Indicator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Indicators in JSON: advisories of every kind, and the lists that people make: maps of names to versions, objects with a
/// name and versions, texts.
final class JsonIndicators {
    private static final String[] NAMES = {"name", "package", "package_name", "packageName", "module", "component", "pkg"};
    private static final String[] VERSIONS = {"versions", "version", "affected_versions", "affectedVersions",
            "malicious_versions", "maliciousVersions", "compromised_versions", "compromisedVersions", "vulnerable_versions", "package_versions"};
    private static final String[] ECOSYSTEMS = {"ecosystem", "registry", "type", "package_manager", "packageManager"};
    private static final int MAX_DEPTH = 40;

    private final IndicatorCollector into;
    private final String text;
    private int at;
    private int lineAt = 1;

    JsonIndicators(IndicatorCollector into, String text) {
        this.into = into;
        this.text = text;
    }

    void read(JsonNode root, Context context) {
        List<Advisory> advisories = AdvisoryDocument.read(root);
        for (Advisory advisory : advisories) {
            advisory(advisory);
        }
        if (advisories.isEmpty()) {
            walk(root, context, 0);
        }
    }

    private void advisory(Advisory advisory) {
        if (advisory.withdrawn()) {
            into.refuse(place(advisory.id(), advisory.id()), "Its source has withdrawn " + advisory.id() + ".");
            return;
        }
        into.addId(advisory.id());
        advisory.aliases().forEach(into::addId);
        for (AffectedPackage affected : advisory.affected()) {
            into.add(affected, place(affected.name(), advisory.id() + ": " + affected.name()));
        }
    }

    private void walk(JsonNode node, Context context, int depth) {
        if (depth > MAX_DEPTH) {
            into.refuse(place("", "…"), "It is nested deeper than any list of packages.");
        } else if (node.isArray()) {
            node.forEach(each -> walk(each, context, depth + 1));
        } else if (node.isTextual()) {
            line(node.asText(), context);
        } else if (node.isObject() && !named(node, context)) {
            for (Map.Entry<String, JsonNode> each : node.properties()) {
                entry(each.getKey(), each.getValue(), context, depth);
            }
        }
    }

    private void line(String value, Context context) {
        new LineReader(into).read(new PastedText.Line(place(value, value).line(), value), context);
    }

    /// An object that tells of one package by fields of its own.
    private boolean named(JsonNode object, Context context) {
        String purl = Texts.first(object, "purl");
        if (!purl.isEmpty() && into.addPurl(purl, place(purl, purl))) {
            return true;
        }
        String name = Texts.first(object, NAMES);
        Optional<JsonNode> versions = versions(object);
        Context of = EcosystemWords.of(Texts.first(object, ECOSYSTEMS)).map(said -> new Context(said, true)).orElse(context);
        if (name.isEmpty() || versions.isEmpty() || !PackageText.isName(name, of.ecosystem())) {
            return false;
        }
        add(of, name, versions.get());
        return true;
    }

    private static Optional<JsonNode> versions(JsonNode object) {
        for (String field : VERSIONS) {
            if (object.has(field)) {
                return Optional.of(object.path(field));
            }
        }
        return Optional.empty();
    }

    /// A name with its versions, or a word above more of the list.
    private void entry(String key, JsonNode value, Context context, int depth) {
        Optional<Ecosystem> ecosystem = EcosystemWords.of(key);
        Context of = ecosystem.map(said -> new Context(said, true)).orElse(context);
        Optional<JsonNode> inside = value.isObject() ? versions(value) : Optional.of(value);
        boolean list = inside.isPresent() && isVersions(inside.get());
        if (ecosystem.isEmpty() && list && PackageText.isName(key, context.ecosystem())) {
            add(context, key, inside.get());
        } else if (value.isContainerNode()) {
            walk(value, of, depth + 1);
        } else if (value.isTextual() && LineReader.wholly(value.asText(), of, place(value.asText(), value.asText()), into)) {
            return;
        } else {
            into.other();
        }
    }

    private static boolean isVersions(JsonNode node) {
        return node.isTextual() ? VersionWords.read(node.asText(), Ecosystem.NPM).isPresent()
                : node.isArray() && node.valueStream().allMatch(each -> each.isTextual()
                        && VersionWords.read(each.asText(), Ecosystem.NPM).isPresent());
    }

    /// An empty list means every version, as those who publish such lists say.
    private void add(Context context, String name, JsonNode versions) {
        Indicator.Place place = place(name, name + " " + versions);
        if (versions.isEmpty() && versions.isArray()) {
            into.add(context, name, "*", place);
        }
        for (JsonNode each : versions.isArray() ? versions : List.of(versions)) {
            if (!into.add(context, name, each.asText(), place)) {
                into.refuse(place, "The version " + each + " of " + name + " cannot be read.");
            }
        }
    }

    /// Where a word stands in the text, looked for from the last one on; almost linear for a text in its own order.
    private Indicator.Place place(String word, String row) {
        int found = word.isEmpty() ? -1 : text.indexOf(word, at);
        if (found >= 0) {
            for (int i = at; i < found; i++) {
                lineAt += text.charAt(i) == '\n' ? 1 : 0;
            }
            at = found;
        }
        return IndicatorCollector.place(lineAt, row);
    }
}
