package headwater.ingest.spdx;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// A random document as SPDX 3 says the same: relationships go from dependent to dependency, with a scope; nothing stands
/// for a package but an address.
record RandomSpdx3(RandomSpdx document) {
    private static final String CORE = "https://spdx.org/rdf/3.0.1/terms/Core/";
    /// Relationship and scope, behind a mark for those whose ends change places.
    private static final Map<String, String> TYPES = Map.ofEntries(
            Map.entry("DEPENDS_ON", "> dependsOn"), Map.entry("DEPENDENCY_OF", "< dependsOn"),
            Map.entry("DEV_DEPENDENCY_OF", "< dependsOn development"), Map.entry("OPTIONAL_DEPENDENCY_OF", "< hasOptionalDependency"),
            Map.entry("RUNTIME_DEPENDENCY_OF", "< dependsOn runtime"), Map.entry("TEST_DEPENDENCY_OF", "< dependsOn test"),
            Map.entry("HAS_PREREQUISITE", "> hasPrerequisite"), Map.entry("PREREQUISITE_FOR", "< hasPrerequisite"),
            Map.entry("CONTAINS", "> contains"), Map.entry("CONTAINED_BY", "< contains"), Map.entry("DYNAMIC_LINK", "> hasDynamicLink"),
            Map.entry("STATIC_LINK", "> hasStaticLink"), Map.entry("GENERATED_FROM", "< generates"), Map.entry("GENERATES", "> generates"),
            Map.entry("PACKAGE_OF", "> packagedBy"), Map.entry("DESCRIBES", "> describes"), Map.entry("DESCRIBED_BY", "< describes"));

    String text() {
        List<String> graph = new ArrayList<>();
        graph.add("{\"type\": \"CreationInfo\", \"@id\": \"_:c\", \"specVersion\": \"3.0.1\"}");
        graph.add("{\"type\": \"Tool\", \"spdxId\": \"urn:tool\", \"name\": \"" + document.tool() + "\"}");
        graph.add("{\"type\": \"SpdxDocument\", \"spdxId\": \"SPDXRef-DOCUMENT\"}");
        for (String[] each : document.packages()) {
            graph.add("{\"type\": \"software_Package\", \"spdxId\": \"" + each[0] + "\", \"name\": " + RandomSpdx.quoted(each[1])
                    + field(each[2], ", \"software_packageVersion\": \"%s\"") + field(each[3], ", \"software_packageUrl\": \"%s\"")
                    + field(each[4], ", \"verifiedUsing\": [{\"type\": \"Hash\", \"algorithm\": \"sha256\", \"hashValue\": \"%s\"}]") + "}");
            graph.add(relationship(each[0], "hasDeclaredLicense", "", each[5].equals("MIT") ? "https://spdx.org/licenses/MIT"
                    : CORE + "NoAssertionElement"));
        }
        for (String[] each : document.relationships()) {
            String[] meaning = TYPES.getOrDefault(each[1], "> other").split(" ");
            boolean forward = meaning[0].equals(">");
            graph.add(relationship(id(each[forward ? 0 : 2]), meaning[1], meaning.length > 2 ? meaning[2] : "", id(each[forward ? 2 : 0])));
        }
        return "{\"@context\": \"https://spdx.org/rdf/3.0.1/spdx-context.jsonld\", \"@graph\": [" + String.join(",\n", graph) + "]}";
    }

    private static String field(String value, String form) {
        return value.isEmpty() ? "" : form.formatted(value);
    }

    private static String relationship(String from, String type, String scope, String to) {
        return "{\"type\": \"" + (scope.isEmpty() ? "" : "LifecycleScoped") + "Relationship\", \"spdxId\": \"urn:r\", \"from\": \"" + from
                + "\", \"relationshipType\": \"" + type + "\"" + field(scope, ", \"scope\": \"%s\"") + ", \"to\": [\"" + to + "\"]}";
    }

    private static String id(String end) {
        return switch (end) {
            case "NONE" -> CORE + "NoneElement";
            case "NOASSERTION" -> CORE + "NoAssertionElement";
            default -> end;
        };
    }
}
