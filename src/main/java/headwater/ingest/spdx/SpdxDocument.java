package headwater.ingest.spdx;

import headwater.ingest.FileProblems;
import headwater.ingest.NumberedTexts;
import headwater.model.Problem;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What was read of a document, whichever way it is written: packages in document order, relationships, and what the
/// document says about itself. Elements are known by the number of their id.
final class SpdxDocument {
    /// What stands for "nothing" and for "not said" where an element, an address or a licence may stand.
    static final String NONE = "NONE";
    static final String NO_ASSERTION = "NOASSERTION";

    final FileProblems problems;
    final SpdxHeader header = new SpdxHeader();
    final NumberedTexts ids = new NumberedTexts();
    final List<SpdxPackage> packages = new ArrayList<>();
    final SpdxRelationships relationships = new SpdxRelationships();
    /// Ids of what the document says to be about.
    final Set<Integer> described = new LinkedHashSet<>();
    /// Ids of elements that are no packages: the document, files, snippets, licences.
    final BitSet otherElements = new BitSet();
    /// Ids of packages of which the document says that all dependencies are listed.
    final BitSet complete = new BitSet();
    /// What the document calls licences of its own, by their id, `LicenseRef-1`.
    final Map<String, String> licenceNames = new HashMap<>();
    boolean incomplete;
    int skipped;

    SpdxDocument(String file) {
        problems = new FileProblems(file);
    }

    /// Adds a package, whose fields follow.
    SpdxPackage addPackage(int line) {
        SpdxPackage added = new SpdxPackage(line);
        packages.add(added);
        return added;
    }

    /// Skips something that should be a package.
    void skip(String what, int line) {
        skipped++;
        problems.tell(Problem.Level.ERROR, "entry-skipped", what + " skipped.", line);
    }

    /// Notes that the document says of itself that something is missing.
    void incomplete(String what, int line) {
        incomplete = true;
        problems.tell(Problem.Level.WARNING, "document-incomplete", "The document says that it does not list everything ("
                + what + "); what is not found here may still be there.", line);
    }

    /// Notes what the document calls a licence of its own; a name that says nothing is none.
    void nameLicence(@Nullable String id, @Nullable String name) {
        String told = SpdxPackage.told(name);
        if (id != null && told != null) {
            licenceNames.put(id, told);
        }
    }

    /// The value of a field that may stand twice with two values, which is told; the last one counts, as for every JSON
    /// library.
    String once(String field, String before, String now, int line) {
        if (!before.isEmpty() && !before.equals(now)) {
            problems.tell(Problem.Level.WARNING, "duplicate-key", "\"" + field + "\" stands twice in one element; \"" + before
                    + "\" was left for \"" + now + "\".", line);
        }
        return now;
    }

    /// Adds `from type to`; tells when a part of it is missing.
    void relate(String from, String type, String to, int line) {
        if (from.isEmpty() || type.isEmpty() || to.isEmpty()) {
            problems.tell(Problem.Level.WARNING, "relationship-incomplete",
                    "A relationship lacks its type or one of its ends; it is left out.", line);
        } else {
            relationships.add(ids.number(from), type, ids.number(to), line);
        }
    }
}
