package headwater.ingest.spdx;

import headwater.ingest.ReadException;
import headwater.progress.Progress;
import java.util.List;
import java.util.regex.Pattern;

/// How a document is written: what it is recognised by, and what reads it.
///
/// @param readerName  as results name it
/// @param endings     of the names of files that a search takes
/// @param beginning   what the text begins with, behind blanks and comments
/// @param mark        what stands somewhere in it
/// @param certain     what stands in one that nobody named, if that must be more
record SpdxNotation(String readerName, List<String> endings, Pattern beginning, Pattern mark, Pattern certain,
        Parser parser) {
    /// SPDX 2.0 to 2.3 in JSON, and 3.0 in JSON-LD. One pass over the bytes; memory is linear in packages and relationships.
    /// Sure: specified, and held against an independent reading of real documents.
    private static final SpdxNotation JSON = of("spdx-json", List.of(".json", ".jsonld", ".spdx"), "[{\\[]",
            "\"spdxVersion\"\\s*:|\"SPDXID\"\\s*:|\"SPDXRef-|\"spdxId\"\\s*:|spdx\\.org/rdf/3",
            "\"spdxVersion\"\\s*:\\s*\"SPDX-|\"SPDXRef-DOCUMENT\"|spdx\\.org/rdf/3[^\"]*context", SpdxJson::parse);
    /// SPDX 2.0 to 2.3 as tags and values. One pass over the text; memory is linear in it. Sure, as JSON. In YAML no tag is
    /// capitalised but SPDXID, so a document begins with another one.
    private static final SpdxNotation TAG_VALUE = of("spdx-tag-value", List.of(".spdx"), "(?:SPDXVersion|DataLicense"
            + "|DocumentName|DocumentNamespace|DocumentComment|ExternalDocumentRef|Creator|Created|PackageName|FileName"
            + "|Relationship|SPDXID:\\s*SPDXRef-DOCUMENT\\s+(?:SPDXVersion|DataLicense|DocumentName)):", "",
            "(?m)^\\s*SPDXVersion:\\s*SPDX-", TagValueDocument::parse);
    /// SPDX 2.2 and 2.3 in YAML. Time and memory are linear in the text. Sure: specified as the JSON form in YAML, and held
    /// against an independent count of real documents.
    private static final SpdxNotation YAML = of("spdx-yaml", List.of(".yaml", ".yml", ".spdx"), "[^{<]",
            "(?m)^[\"']?(?:spdxVersion[\"']?:\\s*[\"']?SPDX-|SPDXID[\"']?:\\s*[\"']?SPDXRef-)", "", SpdxYaml::parse);
    /// SPDX 2.0 to 2.3 in RDF/XML. One pass over the bytes; memory is linear in the things that the document speaks of. Fairly
    /// sure: specified, and held against the same document in other notations and an independent count.
    private static final SpdxNotation RDF = of("spdx-rdf", List.of(".rdf", ".xml"), "<", "http://spdx\\.org/rdf/terms", "",
            RdfDocument::parse);
    /// SPDX 2.2 and 2.3 in the XML of SPDX's own tools. One pass over the bytes; memory is linear in packages and
    /// relationships. Fairly sure: the notation has no schema of its own; it is the JSON form in elements.
    private static final SpdxNotation XML = of("spdx-xml", List.of(".xml"), "<", "<spdxVersion>|<SPDXID>\\s*SPDXRef-", "",
            SpdxXml::parse);
    /// In the order in which they must be tried.
    static final List<SpdxNotation> ALL = List.of(JSON, TAG_VALUE, YAML, RDF, XML);

    /// What reads the bytes of a document.
    interface Parser {
        SpdxDocument parse(byte[] bytes, String file, Progress progress) throws ReadException;
    }

    SpdxNotation {
        endings = List.copyOf(endings);
    }

    private static SpdxNotation of(String readerName, List<String> endings, String beginning, String mark, String certain,
            Parser parser) {
        return new SpdxNotation(readerName, endings, Pattern.compile(beginning), Pattern.compile(mark),
                Pattern.compile(certain), parser);
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
