package headwater.ingest.spdx;

import headwater.ingest.ReadException;
import headwater.progress.Progress;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

/// How a document is written: what it is recognised by, and what reads it. In the order in which they are tried.
enum SpdxNotation {
    /// SPDX 2.0 to 2.3 in JSON, and 3.0 in JSON-LD. One pass over the bytes; memory is linear in packages and relationships.
    /// Sure: specified, and held against an independent reading of real documents.
    JSON("spdx-json", List.of(".json", ".jsonld", ".spdx"), "[{\\[]",
            "\"spdxVersion\"\\s*:|\"SPDXID\"\\s*:|\"SPDXRef-|\"spdxId\"\\s*:|spdx\\.org/rdf/3",
            "\"spdxVersion\"\\s*:\\s*\"SPDX-|\"SPDXRef-DOCUMENT\"|spdx\\.org/rdf/3[^\"]*context", SpdxJson::parse),
    /// SPDX 2.0 to 2.3 as tags and values. One pass over the text; memory is linear in it. Sure, as JSON. In YAML no tag is
    /// capitalised but SPDXID, so a document begins with another one.
    TAG_VALUE("spdx-tag-value", List.of(".spdx"), "(?:SPDXVersion|DataLicense|DocumentName|DocumentNamespace|DocumentComment"
            + "|ExternalDocumentRef|Creator|Created|PackageName|FileName|Relationship"
            + "|SPDXID:\\s*SPDXRef-DOCUMENT\\s+(?:SPDXVersion|DataLicense|DocumentName)):", "", "(?m)^\\s*SPDXVersion:\\s*SPDX-",
            TagValueDocument::parse),
    /// SPDX 2.2 and 2.3 in YAML. Time and memory are linear in the text. Sure: specified as the JSON form in YAML, and held
    /// against an independent count of real documents.
    YAML("spdx-yaml", List.of(".yaml", ".yml", ".spdx"), "[^{<]",
            "(?m)^[\"']?(?:spdxVersion[\"']?:\\s*[\"']?SPDX-|SPDXID[\"']?:\\s*[\"']?SPDXRef-)", "", SpdxYaml::parse),
    /// SPDX 2.0 to 2.3 in RDF/XML. One pass over the bytes; memory is linear in the things that the document speaks of. Fairly
    /// sure: specified, and held against the same document in other notations and an independent count.
    RDF("spdx-rdf", List.of(".rdf", ".xml"), "<", "http://spdx\\.org/rdf/terms", "", RdfDocument::parse),
    /// SPDX 2.2 and 2.3 in the XML of SPDX's own tools. One pass over the bytes; memory is linear in packages and
    /// relationships. Fairly sure: the notation has no schema of its own; it is the JSON form in elements.
    XML("spdx-xml", List.of(".xml"), "<", "<spdxVersion>|<SPDXID>\\s*SPDXRef-", "", SpdxXml::parse);

    /// What reads the bytes of a document.
    interface Parser {
        SpdxDocument parse(byte[] bytes, String file, Progress progress) throws ReadException;
    }

    final String readerName;
    private final List<String> endings;
    private final Pattern beginning;
    private final Pattern mark;
    private final Pattern certain;
    final Parser parser;

    /// @param endings    of the names of files that a search takes
    /// @param beginning  what the text begins with, behind blanks and comments
    /// @param mark       what stands somewhere in it
    /// @param certain    what stands in one that nobody named, if that must be more
    SpdxNotation(String readerName, List<String> endings, String beginning, String mark, String certain, Parser parser) {
        this.readerName = readerName;
        this.endings = endings;
        this.beginning = Pattern.compile(beginning);
        this.mark = Pattern.compile(mark);
        this.certain = Pattern.compile(certain);
        this.parser = parser;
    }

    static List<SpdxNotation> all() {
        return Arrays.asList(values());
    }

    boolean recognises(String text) {
        return beginning.matcher(withoutComments(text)).lookingAt() && mark.matcher(text).find();
    }

    boolean seeks(String fileName, String text) {
        return endings.stream().anyMatch(fileName::endsWith) && recognises(text) && certain.matcher(text).find();
    }

    private static String withoutComments(String text) {
        int at = 0;
        while (at < text.length() && (text.charAt(at) == '#' || Character.isWhitespace(text.charAt(at)))) {
            int end = text.charAt(at) == '#' ? text.indexOf('\n', at) : at;
            at = end < 0 ? text.length() : end + 1;
        }
        return text.substring(at);
    }
}
