package headwater.ingest.spdx;

import headwater.ingest.FileProblems;
import headwater.ingest.Validation;
import headwater.ingest.Validation.Validity;
import headwater.model.Problem;
import headwater.model.Problem.Level;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/// Judges a document by the rules that can be held against what was read: the version exists, required fields are there,
/// ids are well formed and given once, types of relationships exist, references lead somewhere. A document that breaks one
/// is invalid. One that breaks none is not called valid: licence expressions, dates, checksums and the fields of files are
/// not judged. Source: SPDX 2.3, sections 6, 7 and 11; for 3.0 its core model.
final class SpdxRules {
    private static final Pattern ID = Pattern.compile("SPDXRef-[A-Za-z0-9.-]+");
    private static final Pattern CREATOR = Pattern.compile("(Person|Organization|Tool):.+");
    private static final Set<String> TYPES = Set.of("DESCRIBES", "DESCRIBED_BY", "CONTAINS", "CONTAINED_BY", "DEPENDS_ON",
            "DEPENDENCY_OF", "DEPENDENCY_MANIFEST_OF", "BUILD_DEPENDENCY_OF", "DEV_DEPENDENCY_OF", "OPTIONAL_DEPENDENCY_OF",
            "PROVIDED_DEPENDENCY_OF", "TEST_DEPENDENCY_OF", "RUNTIME_DEPENDENCY_OF", "EXAMPLE_OF", "GENERATES",
            "GENERATED_FROM", "ANCESTOR_OF", "DESCENDANT_OF", "VARIANT_OF", "DISTRIBUTION_ARTIFACT", "PATCH_FOR",
            "PATCH_APPLIED", "COPY_OF", "FILE_ADDED", "FILE_DELETED", "FILE_MODIFIED", "EXPANDED_FROM_ARCHIVE",
            "DYNAMIC_LINK", "STATIC_LINK", "DATA_FILE_OF", "TEST_CASE_OF", "BUILD_TOOL_OF", "DEV_TOOL_OF", "TEST_OF",
            "TEST_TOOL_OF", "DOCUMENTATION_OF", "OPTIONAL_COMPONENT_OF", "METAFILE_OF", "PACKAGE_OF", "AMENDS",
            "PREREQUISITE_FOR", "HAS_PREREQUISITE", "REQUIREMENT_DESCRIPTION_FOR", "SPECIFICATION_FOR", "OTHER");
    /// What stands at the end of a relationship without being an element.
    private static final Set<String> NO_ELEMENTS = Set.of(SpdxDocument.NONE, SpdxDocument.NO_ASSERTION);

    private final SpdxDocument document;
    private final FileProblems broken;

    private SpdxRules(String file, SpdxDocument document) {
        this.document = document;
        broken = new FileProblems(file);
    }

    static Validation judge(String file, SpdxDocument document) {
        SpdxRules rules = new SpdxRules(file, document);
        rules.version();
        rules.packages();
        rules.relationships();
        if (!document.header.isVersion3()) {
            rules.header();
            rules.described();
        }
        List<Problem> problems = rules.broken.all();
        if (!problems.isEmpty()) {
            return new Validation(Validity.INVALID, problems);
        }
        rules.broken.tell(Level.INFO, "not-judged", "Version, required fields, ids and references are as SPDX asks; licence"
                + " expressions, dates, checksums and files were not judged, so whether the document is valid in all cannot"
                + " be told.", 0);
        return new Validation(Validity.NOT_JUDGED, rules.broken.all());
    }

    private void breaks(String code, String message, int line) {
        broken.tell(Level.ERROR, code, message, line);
    }

    private void version() {
        if (!SpdxVersions.isKnown(document.header)) {
            breaks("spec-version-unknown", "There is no SPDX \"" + document.header.version + "\".", 0);
        }
    }

    private void header() {
        SpdxHeader header = document.header;
        require(header.id.equals("SPDXRef-DOCUMENT"), "the document's id must be SPDXRef-DOCUMENT", 0);
        require(header.dataLicence.equals("CC0-1.0"), "its data licence must be CC0-1.0", 0);
        require(!header.name.isEmpty(), "the document has no name", 0);
        require(header.namespace.contains(":") && !header.namespace.contains("#"),
                "its namespace must be an absolute URI without \"#\"", 0);
        require(!header.created.isEmpty(), "it does not say when it was created", 0);
        require(!header.creators.isEmpty() && header.creators.stream().allMatch(each -> CREATOR.matcher(each).matches()),
                "its creators must be persons, organizations or tools", 0);
    }

    private void require(boolean kept, String otherwise, int line) {
        if (!kept) {
            breaks("rule-broken", "By the rules of SPDX " + otherwise + ".", line);
        }
    }

    private void packages() {
        boolean version2 = !document.header.isVersion3();
        Set<Integer> seen = new HashSet<>();
        for (SpdxPackage each : document.packages) {
            String label = each.name.isEmpty() ? "a package" : "\"" + each.name + "\"";
            require(!each.name.isEmpty() || !version2, "a package must have a name", each.line);
            require(each.id >= 0, label + " must have an id", each.line);
            require(each.sourceTold || !version2, label + " must say where it was taken from, or NOASSERTION", each.line);
            require(each.id < 0 || !version2 || ID.matcher(document.ids.text(each.id)).matches(),
                    "the id of " + label + " must be SPDXRef- and letters, digits, \".\" or \"-\"", each.line);
            require(each.id < 0 || seen.add(each.id), "the id of " + label + " must not stand twice", each.line);
        }
    }

    private void relationships() {
        SpdxRelationships all = document.relationships;
        SpdxLocations locations = new SpdxLocations(document);
        for (int i = 0; i < all.count(); i++) {
            require(document.header.isVersion3() || TYPES.contains(all.type(i)),
                    "\"" + all.type(i) + "\" is no type of relationship", all.line(i));
            reference(all.from(i), locations, all.line(i));
            reference(all.to(i), locations, all.line(i));
        }
        document.described.forEach(each -> reference(each, locations, 0));
    }

    private void reference(int id, SpdxLocations locations, int line) {
        String text = document.ids.text(id);
        boolean known = locations.find(id) >= 0 || document.otherElements.get(id) || NO_ELEMENTS.contains(text)
                || document.header.otherDocuments.contains(text)
                || text.startsWith("DocumentRef-") && document.header.otherDocuments.contains(text.split(":", 2)[0])
                || document.header.isVersion3() && text.startsWith("https://spdx.org/");
        if (!known) {
            breaks("reference-unknown", "\"" + text + "\" is not in the document.", line);
        }
    }

    private void described() {
        boolean says = !document.described.isEmpty();
        for (int i = 0; i < document.relationships.count() && !says; i++) {
            says = document.relationships.type(i).matches("DESCRIBES|DESCRIBED_BY");
        }
        require(says || document.packages.size() < 2, "a document of several packages must say which it describes", 0);
    }
}
