package headwater.ingest.cyclonedx;

import headwater.model.Problem;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Gives every entry a location of its own: its bom-ref, else its purl, else `#n` by its place in the document. The second
/// and later ones of a repeated bom-ref are `ref#2`, `ref#3`; references mean the first.
final class BomLocations {
    private final Map<String, Integer> firstOf;
    private final Map<String, Integer> lastSuffix = new HashMap<>();
    private final Map<String, Boolean> given;
    private final BomProblems problems;
    private int withoutRef;
    private int firstWithoutRef;

    /// @param entries  in document order
    BomLocations(List<BomEntry> entries, BomProblems problems) {
        this.problems = problems;
        firstOf = HashMap.newHashMap(entries.size());
        given = new HashMap<>();
        for (int i = 0; i < entries.size(); i++) {
            if (entries.get(i).ref != null) {
                firstOf.putIfAbsent(entries.get(i).ref, i);
            }
        }
        for (int i = 0; i < entries.size(); i++) {
            BomEntry entry = entries.get(i);
            if (entry.ref == null && entry.purl != null) {
                firstOf.putIfAbsent(entry.purl, i);
            }
        }
    }

    /// Call once for each entry, in order.
    String of(BomEntry entry, int index) {
        if (entry.ref == null) {
            firstWithoutRef = withoutRef++ == 0 ? entry.line : firstWithoutRef;
        }
        String key = entry.ref != null ? entry.ref : entry.purl != null ? entry.purl : "#" + (index + 1);
        Integer first = firstOf.get(key);
        if (first != null && first == index || first == null && given.putIfAbsent(key, true) == null) {
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
        } while (firstOf.containsKey(location) || given.putIfAbsent(location, true) != null);
        lastSuffix.put(key, suffix);
        return location;
    }

    /// The place of the entry that a reference means, or -1.
    int find(String reference) {
        return firstOf.getOrDefault(reference, -1);
    }

    void tellMissing() {
        if (withoutRef > 0) {
            problems.tell(Problem.Level.INFO, "bom-ref-missing", withoutRef + (withoutRef == 1 ? " component has"
                    : " components have") + " no bom-ref; they are known by purl or by place.", firstWithoutRef);
        }
    }
}
