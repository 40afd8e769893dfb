package headwater.ingest.spdx;

import headwater.ingest.NumberedTexts;
import headwater.model.Problem;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Gives every package a location of its own: its id, else `#n` by its place among the packages. The second and later ones
/// of a repeated id are `id#2`, `id#3`; relationships mean the first.
final class SpdxLocations {
    private final String[] location;
    /// Place of the package that an id means, from 1; 0 for none.
    private final int[] packageOf;

    SpdxLocations(SpdxDocument document) {
        NumberedTexts ids = document.ids;
        List<SpdxPackage> packages = document.packages;
        packageOf = new int[ids.count()];
        location = new String[packages.size()];
        Set<String> taken = new HashSet<>();
        for (int i = 0; i < packages.size(); i++) {
            int id = packages.get(i).id;
            if (id >= 0 && packageOf[id] == 0) {
                packageOf[id] = i + 1;
                location[i] = ids.text(id);
                taken.add(ids.text(id));
            }
        }
        Map<String, Integer> lastSuffix = new HashMap<>();
        for (int i = 0; i < packages.size(); i++) {
            if (packages.get(i).id < 0) {
                tellMissing(document, packages.get(i));
                location[i] = free("", i, taken);
            } else if (packageOf[packages.get(i).id] != i + 1) {
                String id = ids.text(packages.get(i).id);
                tellTwice(document, id, packages.get(i).line);
                location[i] = free(id, lastSuffix.merge(id, 1, Integer::sum), taken);
            }
        }
    }

    private static String free(String id, int before, Set<String> taken) {
        int suffix = before;
        String free;
        do {
            suffix++;
            free = id + "#" + suffix;
        } while (!taken.add(free));
        return free;
    }

    private static void tellMissing(SpdxDocument document, SpdxPackage of) {
        document.problems.tell(Problem.Level.WARNING, "spdx-id-missing",
                "A package has no SPDX id; nothing can refer to it.", of.line);
    }

    private static void tellTwice(SpdxDocument document, String id, int line) {
        document.problems.tell(Problem.Level.WARNING, "spdx-id-twice", "The id \"" + id
                + "\" stands twice; what refers to it means the first, this one can be reached by nothing.", line);
    }

    String of(int index) {
        return location[index];
    }

    /// The place of the package that an id means, or -1.
    int find(int id) {
        return packageOf[id] - 1;
    }
}
