package headwater.ingest.cyclonedx;

import headwater.ingest.FileProblems;
import headwater.ingest.NumberedTexts;
import headwater.model.Problem;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Gives every entry a location of its own: its bom-ref, else its purl, else `#n` by its place in the document. The second
/// and later ones of a repeated bom-ref are `ref#2`, `ref#3`; references mean the first.
final class BomLocations {
    private final NumberedTexts references;
    /// Place of the entry that a reference means, from 1; 0 for none.
    private final int[] firstOf;
    private final Map<String, Integer> lastSuffix = new HashMap<>();
    private final Map<String, Boolean> given = new HashMap<>();
    private final FileProblems problems;
    private int withoutRef;
    private int firstWithoutRef;

    /// @param entries     in document order
    /// @param references  of the document; the purls of entries without a bom-ref are added
    BomLocations(List<BomEntry> entries, NumberedTexts references, FileProblems problems) {
        this.problems = problems;
        this.references = references;
        for (BomEntry entry : entries) {
            String purl = entry.ref == null ? entry.purl() : null;
            if (purl != null) {
                entry.reference = references.number(purl);
            }
        }
        firstOf = new int[references.count()];
        for (int i = 0; i < entries.size(); i++) {
            mean(entries.get(i), i, entries.get(i).ref != null);
        }
        for (int i = 0; i < entries.size(); i++) {
            mean(entries.get(i), i, entries.get(i).ref == null && entries.get(i).hasPurl());
        }
    }

    private void mean(BomEntry entry, int index, boolean now) {
        if (now && firstOf[entry.reference] == 0) {
            firstOf[entry.reference] = index + 1;
        }
    }

    /// Call once for each entry, in order.
    String of(BomEntry entry, int index) {
        if (entry.ref == null) {
            firstWithoutRef = withoutRef++ == 0 ? entry.line : firstWithoutRef;
        }
        String key = entry.reference >= 0 ? references.text(entry.reference) : "#" + (index + 1);
        int first = entry.reference >= 0 ? find(entry.reference) : find(key);
        if (first == index || first < 0 && given.putIfAbsent(key, true) == null) {
            return key;
        }
        if (entry.ref != null) {
            problems.tell(Problem.Level.WARNING, "bom-ref-twice", "The bom-ref \"" + key
                    + "\" stands twice; what refers to it means the first, this one can be reached by nothing.", entry.line);
        }
        int suffix = lastSuffix.getOrDefault(key, 1);
        String location;
        do {
            suffix++;
            location = key + "#" + suffix;
        } while (find(location) >= 0 || given.putIfAbsent(location, true) != null);
        lastSuffix.put(key, suffix);
        return location;
    }

    /// The place of the entry that a reference means, or -1.
    int find(int reference) {
        return firstOf[reference] - 1;
    }

    private int find(String text) {
        int reference = references.find(text);
        return reference < 0 ? -1 : find(reference);
    }

    void tellMissing() {
        if (withoutRef > 0) {
            problems.tell(Problem.Level.INFO, "bom-ref-missing", withoutRef + (withoutRef == 1 ? " component has"
                    : " components have") + " no bom-ref; they are known by purl or by place.", firstWithoutRef);
        }
    }
}
