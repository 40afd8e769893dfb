package headwater.export;

import com.fasterxml.jackson.core.JsonGenerator;
import headwater.model.Component;
import headwater.model.DependencyGraph;
import headwater.model.Ecosystem;
import headwater.model.Integrity;
import headwater.model.Purl;
import java.io.IOException;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Components as packages of SPDX. Ids are made of name and version, in the letters that SPDX allows, and numbered where
/// several would be the same. A licence that is no expression is written as one that the document explains.
final class SpdxPackages {
    private static final String NO_ASSERTION = "NOASSERTION";
    private static final Pattern ADDRESS = Pattern.compile("[A-Za-z][A-Za-z0-9+.-]*:[!-~]+");
    private static final Pattern HEX = Pattern.compile("[0-9a-f]+");
    private static final Pattern IDENTIFIER = Pattern.compile("\\(*[A-Za-z0-9.+-]+\\)*");
    private static final Set<String> OPERATORS = Set.of("AND", "OR", "WITH");
    private static final Set<String> ALGORITHMS = Set.of("SHA1", "SHA224", "SHA256", "SHA384", "SHA512", "SHA3-256",
            "SHA3-384", "SHA3-512", "BLAKE2b-256", "BLAKE2b-384", "BLAKE2b-512", "BLAKE3", "MD2", "MD4", "MD5", "MD6",
            "ADLER32");

    private final DependencyGraph graph;
    private final String[] ids;
    private final Map<String, String> explained = new LinkedHashMap<>();

    SpdxPackages(DependencyGraph graph) {
        this.graph = graph;
        ids = new String[graph.size()];
        Set<String> taken = new HashSet<>(Set.of("SPDXRef-DOCUMENT"));
        Map<String, Integer> last = new LinkedHashMap<>();
        for (int c = 0; c < ids.length; c++) {
            String plain = "SPDXRef-Package-" + plain(graph.component(c));
            String id = plain;
            while (!taken.add(id)) {
                id = plain + "-" + last.merge(plain, 1, (before, one) -> before + one);
            }
            ids[c] = id;
        }
    }

    private static String plain(Component component) {
        String name = component.name().isEmpty() ? component.label() : component.name();
        String text = (name.startsWith("@") ? name.substring(1) : name).replace('/', '.')
                + (component.version().isEmpty() ? "" : "-" + component.version());
        return text.replaceAll("[^A-Za-z0-9.-]", "-");
    }

    String id(int component) {
        return ids[component];
    }

    void write(JsonGenerator json) throws IOException {
        json.writeArrayFieldStart("packages");
        for (int c = 0; c < ids.length; c++) {
            json.writeStartObject();
            onePackage(c, graph.component(c), json);
            json.writeEndObject();
        }
        json.writeEndArray();
        if (!explained.isEmpty()) {
            licences(json);
        }
    }

    private void onePackage(int number, Component component, JsonGenerator json) throws IOException {
        json.writeStringField("name", component.name().isEmpty() ? component.label() : component.name());
        json.writeStringField("SPDXID", ids[number]);
        if (!component.version().isEmpty()) {
            json.writeStringField("versionInfo", component.version());
        }
        json.writeStringField("primaryPackagePurpose", number == graph.project() ? "APPLICATION" : "LIBRARY");
        String source = component.source();
        json.writeStringField("downloadLocation", source != null && ADDRESS.matcher(source).matches() ? source : NO_ASSERTION);
        json.writeBooleanField("filesAnalyzed", false);
        if (!component.location().isEmpty()) {
            json.writeStringField("sourceInfo", "location: " + component.location());
        }
        json.writeStringField("licenseConcluded", NO_ASSERTION);
        json.writeStringField("licenseDeclared", licence(component.licence()));
        json.writeStringField("copyrightText", NO_ASSERTION);
        Optional<Purl> purl = component.purl();
        if (purl.isPresent()) {
            json.writeArrayFieldStart("externalRefs");
            json.writeStartObject();
            json.writeStringField("referenceCategory", "PACKAGE-MANAGER");
            json.writeStringField("referenceType", "purl");
            json.writeStringField("referenceLocator", purl.get().text());
            json.writeEndObject();
            json.writeEndArray();
        }
        checksum(component, json);
    }

    private String licence(@Nullable String written) {
        if (written == null || written.isBlank()) {
            return NO_ASSERTION;
        }
        return isExpression(written) ? written
                : explained.computeIfAbsent(written, _ -> "LicenseRef-" + (explained.size() + 1));
    }

    /// Identifiers, joined; whether they are on SPDX's list is not looked up.
    private static boolean isExpression(String written) {
        String[] words = written.split(" ", -1);
        boolean joined = words.length % 2 == 1;
        for (int i = 0; i < words.length && joined; i++) {
            joined = i % 2 == 0 ? IDENTIFIER.matcher(words[i]).matches() : OPERATORS.contains(words[i]);
        }
        return joined;
    }

    private void licences(JsonGenerator json) throws IOException {
        json.writeArrayFieldStart("hasExtractedLicensingInfos");
        for (Map.Entry<String, String> each : explained.entrySet()) {
            json.writeStartObject();
            json.writeStringField("licenseId", each.getValue());
            json.writeStringField("name", each.getKey());
            json.writeStringField("extractedText", NO_ASSERTION);
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private static void checksum(Component component, JsonGenerator json) throws IOException {
        Optional<Integrity> integrity = Optional.ofNullable(component.integrity()).flatMap(Integrity::parse);
        String algorithm = integrity.map(digest -> algorithm(digest.algorithm())).orElse("");
        if (integrity.isEmpty() || !ALGORITHMS.contains(algorithm) || !HEX.matcher(integrity.get().hex()).matches()) {
            return;
        }
        json.writeArrayFieldStart("checksums");
        json.writeStartObject();
        json.writeStringField("algorithm", algorithm);
        json.writeStringField("checksumValue", integrity.get().hex());
        json.writeEndObject();
        json.writeEndArray();
        boolean tarball = integrity.get().domain().equals(Integrity.NPM)
                && component.packageVersion().ecosystem() == Ecosystem.NPM;
        if (!tarball) {
            json.writeStringField("comment", "hash domain: " + integrity.get().domain());
        }
    }

    private static String algorithm(String plain) {
        return plain.startsWith("blake2b") ? "BLAKE2b" + plain.substring("blake2b".length())
                : plain.toUpperCase(Locale.ROOT);
    }
}
