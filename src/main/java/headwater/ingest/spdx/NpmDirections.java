package headwater.ingest.spdx;

import headwater.model.Problem;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.Set;

/// Which way npm's labels are to be read. Releases before 9.9.3 and 10.2.5 wrote `DEV_DEPENDENCY_OF` and
/// `OPTIONAL_DEPENDENCY_OF` with the dependent first, against their meaning; the release tells, and the project, which must
/// reach its packages, has the last word. Linear in packages and relationships.
final class NpmDirections {
    private static final Set<String> ONCE_WRONG = Set.of("DEV_DEPENDENCY_OF", "OPTIONAL_DEPENDENCY_OF");

    private final SpdxDocument document;
    private final SpdxProducer producer;
    private final SpdxLocations locations;

    NpmDirections(SpdxDocument document, SpdxProducer producer, SpdxLocations locations) {
        this.document = document;
        this.producer = producer;
        this.locations = locations;
    }

    /// The types of relationship that are to be read the other way round, which is told.
    ///
    /// @param root  the package that the document is about, or -1
    Set<String> turned(int root) {
        long concerned = producer.isNpm() ? concerned() : 0;
        if (concerned == 0) {
            return Set.of();
        }
        boolean byRelease = producer.writesDependentsFirst();
        int asLabelled = root < 0 ? 0 : reached(root, false);
        int turnedRound = root < 0 ? 0 : reached(root, true);
        boolean turned = asLabelled == turnedRound ? byRelease : turnedRound > asLabelled;
        tell(concerned, byRelease, turned, asLabelled, turnedRound);
        return turned ? ONCE_WRONG : Set.of();
    }

    private long concerned() {
        long concerned = 0;
        for (int i = 0; i < document.relationships.count(); i++) {
            concerned += ONCE_WRONG.contains(document.relationships.type(i)) ? 1 : 0;
        }
        return concerned;
    }

    private void tell(long concerned, boolean byRelease, boolean turned, int asLabelled, int turnedRound) {
        String npm = "npm" + (producer.version().isEmpty() ? "" : " " + producer.version());
        if (byRelease && turned) {
            document.problems.tell(Problem.Level.INFO, "relationships-turned", npm + " writes dependencies for development"
                    + " and optional ones with the dependent first, against their label; " + concerned
                    + " were read the other way round.", 0);
        } else if (byRelease != turned) {
            document.problems.tell(Problem.Level.WARNING, "relationships-turned", "By the release of " + npm + ", its "
                    + concerned + " dependencies for development and optional ones should be read "
                    + (byRelease ? "against" : "by") + " their label, but then the project reaches only "
                    + (byRelease ? turnedRound : asLabelled) + " packages instead of "
                    + (byRelease ? asLabelled : turnedRound) + "; they were read the other way round.", 0);
        }
    }

    /// How many packages a root reaches.
    private int reached(int root, boolean turned) {
        int count = document.relationships.count();
        int[] from = new int[count];
        int[] to = new int[count];
        int[] offset = new int[document.packages.size() + 1];
        for (int i = 0; i < count; i++) {
            boolean other = turned && ONCE_WRONG.contains(document.relationships.type(i));
            Meaning meaning = Meaning.of(document.relationships.type(i), producer);
            boolean reversed = meaning.reversed() != other;
            int first = locations.find(document.relationships.from(i));
            int second = locations.find(document.relationships.to(i));
            from[i] = meaning instanceof Meaning.Depends && first >= 0 && second >= 0 ? reversed ? second : first : -1;
            to[i] = reversed ? first : second;
            if (from[i] >= 0) {
                offset[from[i] + 1]++;
            }
        }
        Arrays.parallelPrefix(offset, Integer::sum);
        int[] next = offset.clone();
        int[] target = new int[count];
        for (int i = 0; i < count; i++) {
            if (from[i] >= 0) {
                target[next[from[i]]++] = to[i];
            }
        }
        return reached(root, offset, target);
    }

    private static int reached(int root, int[] offset, int[] target) {
        boolean[] seen = new boolean[offset.length - 1];
        Deque<Integer> open = new ArrayDeque<>();
        open.add(root);
        seen[root] = true;
        int reached = 0;
        while (!open.isEmpty()) {
            int at = open.remove();
            for (int i = offset[at]; i < offset[at + 1]; i++) {
                if (!seen[target[i]]) {
                    seen[target[i]] = true;
                    reached++;
                    open.add(target[i]);
                }
            }
        }
        return reached;
    }
}
