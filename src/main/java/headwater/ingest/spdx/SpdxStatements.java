package headwater.ingest.spdx;

import headwater.model.DependencyGraphBuilder;
import headwater.model.Problem;
import headwater.model.Relation;
import headwater.progress.Progress;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Set;

/// The relationships of a document to dependencies and links. A dependency that is written in both directions, or twice, is
/// one. Used once.
final class SpdxStatements {
    private static final int STATEMENTS_PER_CHECK = 4096;
    private static final List<Relation> RELATIONS = List.of(Relation.values());
    /// Bits of a package's number in a packed dependency.
    private static final int NUMBER_BITS = 28;
    private static final int NUMBER_MASK = (1 << NUMBER_BITS) - 1;

    private final SpdxDocument document;
    private final SpdxLocations locations;
    private final DependencyGraphBuilder builder;
    private final BitSet depending = new BitSet();
    private final BitSet dependedOn = new BitSet();
    private long[] packed = new long[64];
    private int count;
    private int unresolved;
    private int withOtherElements;
    private int notAsserted;

    SpdxStatements(SpdxDocument document, SpdxLocations locations, DependencyGraphBuilder builder) {
        this.document = document;
        this.locations = locations;
        this.builder = builder;
    }

    /// Notes what the document says to be about, which may be said by relationships too.
    void describe(SpdxProducer producer) {
        SpdxRelationships all = document.relationships;
        for (int i = 0; i < all.count(); i++) {
            if (Meaning.of(all.type(i), producer) instanceof Meaning.Describes describes) {
                document.described.add(describes.reversed() ? all.from(i) : all.to(i));
            }
        }
    }

    /// @param turned  types that are to be read the other way round
    void connect(SpdxProducer producer, Set<String> turned, Progress progress) {
        SpdxRelationships all = document.relationships;
        for (int i = 0; i < all.count(); i++) {
            if (i % STATEMENTS_PER_CHECK == 0) {
                progress.checkCancelled();
            }
            Meaning meaning = Meaning.of(all.type(i), producer);
            boolean reversed = meaning.reversed() != turned.contains(all.type(i));
            int first = reversed ? all.to(i) : all.from(i);
            int second = reversed ? all.from(i) : all.to(i);
            switch (meaning) {
                case Meaning.Depends depends -> depend(first, second, depends.why(), all.line(i));
                case Meaning.Belongs belongs -> {
                    if (locations.find(first) >= 0 && locations.find(second) >= 0) {
                        builder.link(locations.find(first), locations.find(second), belongs.how());
                    }
                }
                case Meaning.Describes _ -> { }
            }
        }
        addDistinct();
        tellOthers();
    }

    private void depend(int firstId, int secondId, Relation why, int line) {
        int first = locations.find(firstId);
        int second = locations.find(secondId);
        if (first >= 0 && second >= 0) {
            if (count == packed.length) {
                packed = Arrays.copyOf(packed, count * 2);
            }
            packed[count++] = ((long) first << NUMBER_BITS | second) * RELATIONS.size() + RELATIONS.indexOf(why);
        } else if (document.ids.text(secondId).equals(SpdxDocument.NONE)) {
            document.complete.set(firstId);
        } else if (document.ids.text(firstId).equals(SpdxDocument.NONE)) {
            // "Nothing depends on it" makes no dependency and misses none.
            return;
        } else if (document.ids.text(first < 0 ? firstId : secondId).equals(SpdxDocument.NO_ASSERTION)) {
            notAsserted++;
        } else if (isOther(firstId) || isOther(secondId)) {
            withOtherElements++;
        } else {
            unresolved++;
            tellDangling(document.ids.text(firstId), document.ids.text(secondId), first < 0, second < 0, line);
        }
    }

    private boolean isOther(int id) {
        return locations.find(id) < 0 && document.otherElements.get(id);
    }

    private void tellDangling(String from, String to, boolean fromMissing, boolean toMissing, int line) {
        String missing = toMissing ? to : from;
        String also = fromMissing && toMissing ? ", nor is \"" + from + "\"" : "";
        String elsewhere = isElsewhere(missing) ? " It is in another document, which is not read." : "";
        document.problems.tell(Problem.Level.WARNING, "dependency-unresolved", "\"" + from + "\" depends on \"" + to
                + "\", but \"" + missing + "\" is not in the document" + also + "." + elsewhere, line);
    }

    private boolean isElsewhere(String id) {
        return id.startsWith("DocumentRef-") || document.header.otherDocuments.contains(id);
    }

    private void addDistinct() {
        Arrays.sort(packed, 0, count);
        for (int i = 0; i < count; i++) {
            if (i == 0 || packed[i] != packed[i - 1]) {
                long ends = packed[i] / RELATIONS.size();
                int from = (int) (ends >>> NUMBER_BITS);
                int to = (int) (ends & NUMBER_MASK);
                builder.depend(from, to, RELATIONS.get((int) (packed[i] % RELATIONS.size())), null);
                if (from != to) {
                    depending.set(from);
                    dependedOn.set(to);
                }
            }
        }
    }

    private void tellOthers() {
        if (withOtherElements > 0) {
            document.problems.tell(Problem.Level.INFO, "dependency-of-file", withOtherElements + (withOtherElements == 1
                    ? " dependency has" : " dependencies have") + " a file, or the document itself, at an end; the graph holds"
                    + " packages only.", 0);
        }
        if (notAsserted > 0) {
            document.problems.tell(Problem.Level.INFO, "dependencies-unknown", "Of " + notAsserted + (notAsserted == 1
                    ? " package" : " packages") + " the document says that it does not know all dependencies.", 0);
        }
    }

    /// Packages that depend on another one.
    BitSet depending() {
        return depending;
    }

    /// Packages on which another one depends.
    BitSet dependedOn() {
        return dependedOn;
    }

    boolean none() {
        return count == 0;
    }

    int unresolved() {
        return unresolved;
    }
}
