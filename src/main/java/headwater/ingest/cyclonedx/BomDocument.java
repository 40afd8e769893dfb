package headwater.ingest.cyclonedx;

import headwater.ingest.FileProblems;
import headwater.model.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What was read of a document, whichever way it is written: entries in document order, references, and what the document
/// says about itself.
final class BomDocument {
    private static final Set<String> INCOMPLETE = Set.of("incomplete", "incomplete_first_party_only",
            "incomplete_first_party_proprietary_only", "incomplete_first_party_opensource_only",
            "incomplete_third_party_only", "incomplete_third_party_proprietary_only",
            "incomplete_third_party_opensource_only");

    final FileProblems problems;
    final BomReferences references = new BomReferences();
    /// The component that the document is about, with what is nested in it.
    final List<BomEntry> described = new ArrayList<>();
    final List<BomEntry> entries = new ArrayList<>();
    String specVersion = "";
    /// Name of the first tool that made the document, in lower case.
    String producer = "";
    boolean incomplete;
    int vulnerabilities;
    int skipped;

    BomDocument(String file) {
        problems = new FileProblems(file);
    }

    /// Closes an entry of `dependencies`: what was added since `first` are those of `reference`, -1 when it names none.
    void dependenciesOf(int reference, int first, int line) {
        if (reference < 0) {
            references.drop(first);
            problems.tell(Problem.Level.WARNING, "dependency-without-ref",
                    "An entry of \"dependencies\" does not say whose they are; skipped.", line);
        } else if (references.close(first, reference)) {
            problems.tell(Problem.Level.INFO, "dependencies-twice", "The dependencies of \""
                    + references.texts().text(reference)
                    + "\" stand twice; both lists were taken together.", line);
        }
    }

    /// Notes a tool; the first one names the maker of the document.
    void tool(@Nullable String name) {
        if (producer.isEmpty() && name != null && !name.isBlank()) {
            producer = name.strip().toLowerCase(java.util.Locale.ROOT);
        }
    }

    /// Notes what the document says about its own completeness.
    void composition(@Nullable String aggregate, List<String> dependencies, int line) {
        if (aggregate == null) {
            return;
        }
        if (INCOMPLETE.contains(aggregate)) {
            incomplete = true;
            problems.tell(Problem.Level.WARNING, "composition-incomplete", "The document says that it does not list"
                    + " everything (" + aggregate.replace('_', ' ') + "); what is not found here may still be there.", line);
        } else if (aggregate.equals("complete")) {
            dependencies.forEach(references::complete);
        }
    }

    /// Skips something that should be a component.
    void skip(String what, int line) {
        skipped++;
        problems.tell(Problem.Level.ERROR, "entry-skipped", what + " skipped.", line);
    }

    /// Tells of a reference to another document: nothing that an input names is opened.
    void linkedDocument(@Nullable String url, int line) {
        problems.tell(Problem.Level.INFO, "linked-document", "The document refers to another one"
                + (url == null ? "" : " (" + url + ")") + ", which is not read; open it by itself.", line);
    }
}
