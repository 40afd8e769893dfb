package headwater.ingest.spdx;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/// Elements of SPDX 3 to the document of all versions. Relationships get the names of SPDX 2, from dependent to dependency
/// where both have a name for it.
final class Spdx3Document {
    private static final Set<String> ABOUT_SOMETHING = Set.of("SpdxDocument", "Sbom", "Bom", "Bundle");
    private static final Map<String, String> DEPENDENCIES = Map.of("dependsOn", "DEPENDENCY_OF",
            "hasOptionalDependency", "OPTIONAL_DEPENDENCY_OF", "hasProvidedDependency", "PROVIDED_DEPENDENCY_OF");
    private static final Map<String, String> LINKS = Map.of("hasDynamicLink", "DYNAMIC_LINK",
            "hasStaticLink", "STATIC_LINK", "hasPrerequisite", "HAS_PREREQUISITE");

    private final SpdxDocument document;
    private final Map<String, String> prefixes;
    private final Map<String, String> expressions = new HashMap<>();
    private final Map<String, SpdxPackage> packages = new HashMap<>();

    private Spdx3Document(SpdxDocument document, Map<String, String> prefixes) {
        this.document = document;
        this.prefixes = prefixes;
    }

    /// Adds what was read to a document.
    static void fill(SpdxDocument document, Spdx3Fields read) {
        Spdx3Document filled = new Spdx3Document(document, read.prefixes());
        List<Spdx3Element> elements = read.elements();
        Set<String> makers = elements.stream().flatMap(each -> each.createdUsing.stream()).map(filled::expand)
                .collect(Collectors.toSet());
        elements.forEach(each -> filled.header(each, makers));
        if (document.header.version.isEmpty()) {
            document.header.version = versionIn(read.context());
        }
        elements.forEach(filled::element);
        elements.stream().filter(Spdx3Element::isRelationship).forEach(filled::relationship);
    }

    /// `3.0.1` of `https://spdx.org/rdf/3.0.1/spdx-context.jsonld`.
    private static String versionIn(String context) {
        return Arrays.stream(context.split("/")).filter(part -> part.matches("\\d+\\.\\d+(\\.\\d+)?")).findFirst()
                .orElse("");
    }

    /// @param makers  tools that made the document, where it says which; it may speak of others
    private void header(Spdx3Element element, Set<String> makers) {
        SpdxHeader header = document.header;
        switch (element.type) {
            case "CreationInfo" -> {
                header.version = header.version.isEmpty() ? element.specVersion : header.version;
                header.created = header.created.isEmpty() ? element.created : header.created;
            }
            case "Tool", "SoftwareAgent" -> {
                if (makers.isEmpty() || makers.contains(expand(element.id))) {
                    header.creators.add("Tool: " + element.fields.name);
                }
            }
            case "Organization", "Person", "Agent" -> header.creators.add(element.type + ": " + element.fields.name);
            case "SpdxDocument" -> {
                header.id = expand(element.id);
                header.name = element.fields.name;
            }
            case "LicenseExpression" -> expressions.put(expand(element.id), element.expression);
            default -> { }
        }
        element.imports.stream().map(this::expand).forEach(header.otherDocuments::add);
    }

    private void element(Spdx3Element element) {
        String id = expand(element.id);
        int number = id.isEmpty() ? -1 : document.ids.number(id);
        if (element.isPackage()) {
            element.fields.id = number;
            document.packages.add(element.fields);
            packages.putIfAbsent(id, element.fields);
        } else if (number >= 0) {
            document.otherElements.set(number);
        }
        if (ABOUT_SOMETHING.contains(element.type)) {
            element.roots.forEach(root -> document.described.add(document.ids.number(expand(root))));
        }
    }

    private void relationship(Spdx3Element element) {
        String from = expand(element.from == null ? "" : element.from);
        if (element.to.isEmpty()) {
            complete(element, from);
            return;
        }
        for (String each : element.to) {
            String to = expand(each);
            switch (element.relationshipType) {
                case "hasDeclaredLicense" -> licence(from, to, true);
                case "hasConcludedLicense" -> licence(from, to, false);
                case "dependsOn", "hasOptionalDependency", "hasProvidedDependency" ->
                        document.relate(to, dependency(element), from, element.line);
                default -> document.relate(from, LINKS.getOrDefault(element.relationshipType,
                        Meaning.name(element.relationshipType)), to, element.line);
            }
        }
        complete(element, from);
    }

    /// The label that says of a dependency when it is needed.
    private static String dependency(Spdx3Element element) {
        String label = DEPENDENCIES.getOrDefault(element.relationshipType, "DEPENDENCY_OF");
        if (!label.equals("DEPENDENCY_OF")) {
            return label;
        }
        return switch (element.scope) {
            case "runtime" -> "RUNTIME_" + label;
            case "development", "design" -> "DEV_" + label;
            case "test" -> "TEST_" + label;
            case "build" -> "BUILD_" + label;
            default -> label;
        };
    }

    private void complete(Spdx3Element element, String from) {
        if (!element.relationshipType.equals("dependsOn")) {
            return;
        }
        if (element.completeness.equals("incomplete")) {
            document.incomplete("the dependencies of \"" + from + "\" are incomplete", element.line);
        } else if (element.completeness.equals("complete") && !from.isEmpty()) {
            document.complete.set(document.ids.number(from));
        }
    }

    private void licence(String from, String to, boolean declared) {
        SpdxPackage of = packages.get(from);
        String expression = SpdxPackage.told(expressions.getOrDefault(to, to.substring(to.lastIndexOf('/') + 1)));
        if (of != null && declared) {
            of.declaredLicence = expression;
        } else if (of != null) {
            of.concludedLicence = expression;
        }
    }

    /// An id whole, and the words for nothing as in SPDX 2.
    private String expand(String id) {
        String last = id.substring(id.lastIndexOf('/') + 1);
        if (last.equals("NoneElement")) {
            return SpdxDocument.NONE;
        }
        if (last.equals("NoAssertionElement")) {
            return SpdxDocument.NO_ASSERTION;
        }
        int colon = prefixes.isEmpty() ? -1 : id.indexOf(':');
        String namespace = colon < 0 ? null : prefixes.get(id.substring(0, colon));
        return namespace == null ? id : namespace + id.substring(colon + 1);
    }
}
