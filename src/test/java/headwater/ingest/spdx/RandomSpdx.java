package headwater.ingest.spdx;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// A small random document, and how it is written in each notation.
final class RandomSpdx {
    static final List<String> NOTATIONS = List.of("spdx", "json", "yaml", "xml", "rdf");
    private static final List<String> TYPES = List.of("DEPENDS_ON", "DEPENDENCY_OF", "DEV_DEPENDENCY_OF",
            "OPTIONAL_DEPENDENCY_OF", "RUNTIME_DEPENDENCY_OF", "TEST_DEPENDENCY_OF", "HAS_PREREQUISITE", "PREREQUISITE_FOR",
            "CONTAINS", "CONTAINED_BY", "DYNAMIC_LINK", "STATIC_LINK", "GENERATED_FROM", "GENERATES", "PACKAGE_OF");
    private static final List<String> NAMES = List.of("a", "b-c", "x.y", "n_1", "Ä", "1", "no", "null", "<t>&\\\"'", "a: b #c", "- d");
    private static final List<String> VERSIONS = List.of("1.0.0", "1.10", "", "0", "2024-01-01", "1e3", "~1", "true");

    private final List<String[]> packages = new ArrayList<>();
    private final List<String[]> relationships = new ArrayList<>();
    private final List<String> tools = List.of("npm/cli-11.0.0", "other-1.0", "headwater");
    private final String tool;

    RandomSpdx(int seed) {
        Random random = new Random(seed);
        tool = tools.get(random.nextInt(tools.size()));
        int count = 1 + random.nextInt(8);
        for (int i = 0; i < count; i++) {
            String name = NAMES.get(random.nextInt(NAMES.size()));
            boolean purl = random.nextBoolean();
            packages.add(new String[] {"SPDXRef-" + i, name, VERSIONS.get(random.nextInt(VERSIONS.size())),
                purl ? "pkg:npm/p" + i + "@1.0." + i : "", random.nextBoolean() ? "ab" + "0" + i : "",
                random.nextBoolean() ? "MIT" : "NOASSERTION"});
        }
        for (int i = random.nextInt(20); i > 0; i--) {
            relationships.add(new String[] {end(random, count), TYPES.get(random.nextInt(TYPES.size())), end(random, count)});
        }
        for (int i = random.nextInt(3); i > 0; i--) {
            boolean forward = random.nextBoolean();
            String described = "SPDXRef-" + random.nextInt(count);
            relationships.add(new String[] {forward ? "SPDXRef-DOCUMENT" : described, forward ? "DESCRIBES" : "DESCRIBED_BY",
                forward ? described : "SPDXRef-DOCUMENT"});
        }
    }

    private RandomSpdx(String tool) {
        this.tool = tool;
    }

    /// Many packages, each of which depends on the next.
    static RandomSpdx chain(int count) {
        RandomSpdx chain = new RandomSpdx("other-1.0");
        for (int i = 0; i < count; i++) {
            chain.packages.add(new String[] {"SPDXRef-" + i, "p" + i, "1.0.0", "", "", "MIT"});
            chain.relationships.add(new String[] {"SPDXRef-" + i, "DEPENDS_ON", i + 1 == count ? "NONE" : "SPDXRef-" + (i + 1)});
        }
        return chain;
    }

    /// Each as id, name, version, purl, SHA-256 and licence; what is empty is not written.
    List<String[]> packages() {
        return packages;
    }

    /// Each as element, type, element.
    List<String[]> relationships() {
        return relationships;
    }

    String tool() {
        return tool;
    }

    private static String end(Random random, int count) {
        return random.nextInt(12) == 0 ? List.of("NONE", "NOASSERTION", "SPDXRef-gone").get(random.nextInt(3))
                : "SPDXRef-" + random.nextInt(count);
    }

    String in(String notation) {
        return switch (notation) {
            case "json" -> json();
            case "yaml" -> yaml();
            case "xml" -> xml();
            case "rdf" -> rdf();
            case "spdx3.json" -> new RandomSpdx3(this).text();
            default -> tagValue();
        };
    }

    private String tagValue() {
        StringBuilder text = new StringBuilder("SPDXVersion: SPDX-2.3\nSPDXID: SPDXRef-DOCUMENT\nCreator: Tool: " + tool + "\n");
        for (String[] each : packages) {
            text.append("PackageName: ").append(each[1]).append("\nSPDXID: ").append(each[0]).append('\n');
            text.append(each[2].isEmpty() ? "" : "PackageVersion: " + each[2] + "\n");
            text.append(each[3].isEmpty() ? "" : "ExternalRef: PACKAGE-MANAGER purl " + each[3] + "\n");
            text.append(each[4].isEmpty() ? "" : "PackageChecksum: SHA256: " + each[4] + "\n");
            text.append("PackageLicenseDeclared: ").append(each[5]).append('\n');
        }
        relationships.forEach(each -> text.append("Relationship: ").append(String.join(" ", each)).append('\n'));
        return text.toString();
    }

    private String json() {
        return "{\"spdxVersion\": \"SPDX-2.3\", \"SPDXID\": \"SPDXRef-DOCUMENT\", \"relationships\": [" + relationships.stream()
                .map(each -> "{\"spdxElementId\": \"" + each[0] + "\", \"relationshipType\": \"" + each[1]
                        + "\", \"relatedSpdxElement\": \"" + each[2] + "\"}").collect(Collectors.joining(","))
                + "], \"packages\": [" + packages.stream().map(each -> "{\"SPDXID\": \"" + each[0] + "\", \"name\": " + quoted(each[1])
                        + ", \"versionInfo\": \"" + each[2] + "\", \"licenseDeclared\": \"" + each[5] + "\""
                        + (each[3].isEmpty() ? "" : ", \"externalRefs\": [{\"referenceType\": \"purl\", \"referenceLocator\": \""
                                + each[3] + "\"}]")
                        + (each[4].isEmpty() ? "" : ", \"checksums\": [{\"algorithm\": \"SHA256\", \"checksumValue\": \"" + each[4]
                                + "\"}]") + "}").collect(Collectors.joining(","))
                + "], \"creationInfo\": {\"creators\": [\"Tool: " + tool + "\"]}}";
    }

    static String quoted(String text) {
        return "\"" + text.replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
    }

    private String yaml() {
        StringBuilder text = new StringBuilder("SPDXID: SPDXRef-DOCUMENT\nspdxVersion: SPDX-2.3\ncreationInfo:\n  creators:\n  - 'Tool: "
                + tool + "'\npackages:\n");
        for (String[] each : packages) {
            text.append("- SPDXID: ").append(each[0]).append("\n  name: ").append(quoted(each[1])).append('\n');
            boolean plain = each[2].matches("\\d.*");
            text.append("  versionInfo: ").append(plain ? each[2] : quoted(each[2])).append('\n');
            text.append("  licenseDeclared: ").append(each[5]).append('\n');
            text.append(each[3].isEmpty() ? "" : "  externalRefs:\n    - referenceType: purl\n      referenceLocator: " + each[3] + "\n");
            text.append(each[4].isEmpty() ? "" : "  checksums: [{algorithm: SHA256, checksumValue: " + each[4] + "}]\n");
        }
        text.append(relationships.isEmpty() ? "" : "relationships:\n");
        relationships.forEach(each -> text.append("- {spdxElementId: ").append(each[0]).append(", relationshipType: ").append(each[1])
                .append(", relatedSpdxElement: ").append(each[2]).append("}\n"));
        return text.toString();
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace("\"", "&quot;");
    }

    private String xml() {
        return "<Document><SPDXID>SPDXRef-DOCUMENT</SPDXID><spdxVersion>SPDX-2.3</spdxVersion><creationInfo><creators>Tool: " + tool
                + "</creators></creationInfo>" + packages.stream().map(each -> "<packages><SPDXID>" + each[0] + "</SPDXID><name>"
                        + escaped(each[1]) + "</name><versionInfo>" + each[2] + "</versionInfo><licenseDeclared>" + each[5]
                        + "</licenseDeclared>" + (each[3].isEmpty() ? "" : "<externalRefs><referenceType>purl</referenceType>"
                                + "<referenceLocator>" + each[3] + "</referenceLocator></externalRefs>")
                        + (each[4].isEmpty() ? "" : "<checksums><algorithm>SHA256</algorithm><checksumValue>" + each[4]
                                + "</checksumValue></checksums>") + "</packages>\n").collect(Collectors.joining())
                + relationships.stream().map(each -> "<relationships><spdxElementId>" + each[0] + "</spdxElementId><relationshipType>"
                        + each[1] + "</relationshipType><relatedSpdxElement>" + each[2] + "</relatedSpdxElement></relationships>\n")
                        .collect(Collectors.joining()) + "</Document>";
    }

    private String rdf() {
        StringBuilder text = new StringBuilder("<rdf:RDF xmlns:rdf=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\""
                + " xmlns:s=\"http://spdx.org/rdf/terms#\" xmlns=\"http://spdx.org/rdf/terms#\">\n<SpdxDocument rdf:about=\""
                + address("SPDXRef-DOCUMENT") + "\"><specVersion>SPDX-2.3</specVersion><creationInfo><CreationInfo><creator>Tool: "
                + tool + "</creator></CreationInfo></creationInfo></SpdxDocument>\n");
        for (String[] each : packages) {
            text.append("<Package rdf:about=\"").append(address(each[0])).append("\" s:name=\"").append(escaped(each[1])).append("\">");
            text.append("<versionInfo>").append(each[2]).append("</versionInfo><licenseDeclared rdf:resource=\"http://spdx.org/")
                    .append(each[5].equals("MIT") ? "licenses/MIT" : "rdf/terms#noassertion").append("\"/>");
            text.append(each[3].isEmpty() ? "" : "<externalRef><ExternalRef><referenceType rdf:resource=\"http://spdx.org/rdf/references/purl\"/>"
                    + "<referenceLocator>" + each[3] + "</referenceLocator></ExternalRef></externalRef>");
            text.append(each[4].isEmpty() ? "" : "<checksum><Checksum><algorithm rdf:resource=\"http://spdx.org/rdf/terms#checksumAlgorithm_sha256\"/>"
                    + "<checksumValue>" + each[4] + "</checksumValue></Checksum></checksum>");
            text.append("</Package>\n");
        }
        IntStream.range(0, relationships.size()).forEach(i -> {
            String[] each = relationships.get(i);
            text.append("<rdf:Description rdf:about=\"").append(address(each[0])).append("\"><relationship><Relationship>"
                    + "<relationshipType rdf:resource=\"http://spdx.org/rdf/terms#relationshipType_").append(camel(each[1]))
                    .append("\"/><relatedSpdxElement rdf:resource=\"").append(address(each[2]))
                    .append("\"/></Relationship></relationship></rdf:Description>\n");
        });
        return text.append("</rdf:RDF>").toString();
    }

    private static String address(String id) {
        return id.startsWith("SPDXRef-") ? "https://example.org/random#" + id : "http://spdx.org/rdf/terms#" + id.toLowerCase(java.util.Locale.ROOT);
    }

    /// `DEPENDS_ON` as `dependsOn`.
    private static String camel(String type) {
        StringBuilder camel = new StringBuilder();
        for (String word : type.split("_")) {
            camel.append(camel.isEmpty() ? word.toLowerCase(java.util.Locale.ROOT)
                    : word.charAt(0) + word.substring(1).toLowerCase(java.util.Locale.ROOT));
        }
        return camel.toString();
    }
}
