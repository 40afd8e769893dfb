package headwater.ingest.spdx;

import headwater.ingest.ReadException;
import headwater.progress.Progress;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// A document in RDF/XML. Ids are addresses; those of the document itself are shortened to what stands behind `#`, as other
/// notations write them. Source: SPDX 2.3, the terms of its RDF ontology.
final class RdfDocument {
    private static final Set<String> ELEMENTS = Set.of("SpdxDocument", "File", "Snippet");
    /// How deep sets of licences may be nested; what is deeper is left out.
    private static final int MAX_LICENCE_DEPTH = 50;

    private final SpdxDocument document;
    private final String namespace;

    private RdfDocument(SpdxDocument document, String namespace) {
        this.document = document;
        this.namespace = namespace;
    }

    /// @throws ReadException                         when the text is no XML, or speaks of no SPDX document or package
    /// @throws headwater.progress.CancelledException when cancelled
    static SpdxDocument parse(byte[] bytes, String file, Progress progress) throws ReadException {
        Collection<RdfNode> things = RdfXml.parse(bytes, file, progress);
        SpdxDocument document = new SpdxDocument(file);
        RdfNode about = things.stream().filter(each -> each.type.equals("SpdxDocument")).findFirst().orElse(null);
        boolean packages = things.stream().anyMatch(each -> each.type.equals("Package"));
        if (about == null && !packages) {
            throw new ReadException("not-spdx", "This is no SPDX document: it speaks neither of a document nor of packages.",
                    file);
        }
        String address = about == null ? "" : about.id;
        int hash = address.lastIndexOf('#');
        RdfDocument read = new RdfDocument(document, hash < 0 ? address : address.substring(0, hash));
        if (about != null) {
            read.header(about);
        }
        for (RdfNode each : things) {
            read.thing(each);
        }
        SpdxVersions.check(document);
        return document;
    }

    private void header(RdfNode about) {
        SpdxHeader header = document.header;
        header.id = id(about);
        header.version = about.first("specVersion");
        header.name = about.first("name");
        header.namespace = namespace;
        header.comment = about.first("comment");
        header.dataLicence = last(about.first("dataLicense"));
        for (RdfNode creation : about.nodes("creationInfo")) {
            header.created = creation.first("created");
            header.creators.addAll(creation.texts("creator"));
        }
        for (RdfNode other : about.nodes("externalDocumentRef")) {
            header.otherDocuments.add(last(other.first("externalDocumentId")));
        }
        about.nodes("describesPackage").forEach(each -> document.described.add(document.ids.number(id(each))));
    }

    private void thing(RdfNode thing) {
        if (thing.type.equals("Package")) {
            onePackage(thing);
        } else if (thing.type.equals("ExtractedLicensingInfo")) {
            document.nameLicence(thing.first("licenseId"), thing.first("name"));
        } else if (ELEMENTS.contains(thing.type)) {
            document.otherElements.set(document.ids.number(id(thing)));
        }
        for (RdfNode relationship : thing.nodes("relationship")) {
            List<RdfNode> related = relationship.nodes("relatedSpdxElement");
            String to = related.isEmpty() ? relationship.first("relatedSpdxElement") : id(related.getFirst());
            document.relate(id(thing), Meaning.name(word(relationship.first("relationshipType"))), to, relationship.line);
        }
    }

    private void onePackage(RdfNode thing) {
        SpdxPackage read = document.addPackage(thing.line);
        read.id = thing.id.startsWith("_:") ? -1 : document.ids.number(id(thing));
        read.name = once(thing, "name");
        read.version = once(thing, "versionInfo");
        String location = thing.first("downloadLocation");
        read.source(location.isEmpty() ? null : location.contains("rdf/terms#") ? nothing(location) : location);
        read.declaredLicence = licence(thing.nodes("licenseDeclared"), thing.first("licenseDeclared"));
        read.concludedLicence = licence(thing.nodes("licenseConcluded"), thing.first("licenseConcluded"));
        read.comment = thing.first("comment");
        read.purpose = Meaning.name(word(thing.first("primaryPackagePurpose")));
        thing.nodes("checksum").forEach(each -> read.checksum(word(each.first("algorithm")), each.first("checksumValue")));
        thing.nodes("externalRef").forEach(each ->
                read.reference(last(each.first("referenceType")), each.first("referenceLocator")));
    }

    private String once(RdfNode thing, String property) {
        return thing.texts(property).stream().reduce("", (before, now) -> document.once(property, before, now, thing.line));
    }

    private static @Nullable String licence(List<RdfNode> nodes, String text) {
        return SpdxPackage.told(nodes.isEmpty() ? nothing(text) : expression(nodes.getFirst(), 0));
    }

    private static String expression(RdfNode licence, int depth) {
        return switch (depth < MAX_LICENCE_DEPTH ? licence.type : "") {
            case "ConjunctiveLicenseSet" -> "(" + members(licence, " AND ", depth) + ")";
            case "DisjunctiveLicenseSet" -> "(" + members(licence, " OR ", depth) + ")";
            case "OrLaterOperator" -> members(licence, " AND ", depth) + "+";
            case "WithExceptionOperator" -> members(licence, " AND ", depth) + " WITH " + licence.nodes("licenseException").stream()
                    .findFirst().map(each -> shortName(each, "licenseExceptionId")).orElse(SpdxDocument.NO_ASSERTION);
            default -> shortName(licence, "licenseId");
        };
    }

    private static String members(RdfNode licence, String between, int depth) {
        return licence.nodes("member").stream().map(each -> expression(each, depth + 1)).sorted()
                .collect(Collectors.joining(between));
    }

    /// What a licence or an exception is called; a thing without an address has no other name than its id.
    private static String shortName(RdfNode of, String idProperty) {
        String id = of.first(idProperty);
        return !id.isEmpty() ? id : of.id.startsWith("_:") ? SpdxDocument.NO_ASSERTION : nothing(last(of.id));
    }

    /// Ids of the document's own elements are written short, and so are the words for nothing.
    private String id(RdfNode thing) {
        String own = namespace + "#";
        return thing.id.startsWith(own) ? thing.id.substring(own.length())
                : thing.id.startsWith("#") ? thing.id.substring(1) : nothing(thing.id);
    }

    private static String nothing(String address) {
        return switch (last(address)) {
            case "none" -> SpdxDocument.NONE;
            case "noassertion" -> SpdxDocument.NO_ASSERTION;
            default -> address;
        };
    }

    /// What stands behind the namespace: `purl` of `http://spdx.org/rdf/references/purl`.
    private static String last(String address) {
        return address.substring(Math.max(address.lastIndexOf('#'), address.lastIndexOf('/')) + 1);
    }

    /// A word of a list of SPDX's: `dynamicLink` of `…#relationshipType_dynamicLink`.
    private static String word(String address) {
        String term = last(address);
        return term.substring(term.indexOf('_') + 1);
    }
}
