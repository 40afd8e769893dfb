package headwater.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ComponentTableTest {
    static IntStream seeds() {
        return IntStream.range(0, 100);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void rowsSayWhatTheReaderGave(int seed) {
        List<ComponentFacts> given = facts(new Random(seed), 120);
        List<Component> rows = table(given).trimmed().asList();
        assertThat(rows.stream().map(ComponentTableTest::copied).toList()).isEqualTo(given);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void comparesAsTheFactsDo(int seed) {
        Random random = new Random(seed);
        List<ComponentFacts> left = facts(random, 60);
        List<ComponentFacts> right = facts(random, 60);
        right.addAll(left);
        ComponentTable leftTable = table(left);
        ComponentTable rightTable = table(right);
        for (int i = 0; i < left.size(); i++) {
            for (int j = 0; j < right.size(); j++) {
                Component row = leftTable.get(i);
                Component other = rightTable.get(j);
                assertThat(row.sameLocation(other)).isEqualTo(left.get(i).location().equals(right.get(j).location()));
                assertThat(row.sameDistribution(other))
                        .isEqualTo(left.get(i).distribution().equals(right.get(j).distribution()));
                assertThat(row.equals(other)).isEqualTo(left.get(i).equals(right.get(j)));
            }
        }
    }

    @Test
    void everySetOfFlagsHasARow() {
        ComponentTable table = new ComponentTable(1);
        List<Set<Flag>> sets = IntStream.range(0, 1 << Flag.values().length).mapToObj(ComponentTableTest::flags).toList();
        sets.forEach(set -> table.add(new ComponentFacts(new PackageVersion(Ecosystem.NPM, "a", "1"), "a", null,
                Distribution.UNKNOWN, set, new Origin("file", 1, 0))));
        assertThat(table.asList().stream().map(Component::flags).toList()).isEqualTo(sets);
    }

    private static Set<Flag> flags(int bits) {
        List<Flag> all = List.of(Flag.values());
        return IntStream.range(0, all.size()).filter(i -> (bits & 1 << i) != 0).mapToObj(all::get)
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(Flag.class)));
    }

    private static ComponentTable table(List<ComponentFacts> facts) {
        ComponentTable table = new ComponentTable(1);
        facts.forEach(table::add);
        return table;
    }

    private static ComponentFacts copied(Component row) {
        return new ComponentFacts(row.packageVersion(), row.location(), row.installedAs(),
                new Distribution(row.source(), row.digest(), row.licence(), row.installScript()), row.flags(), row.origin(),
                row.writtenPurl());
    }

    private static List<ComponentFacts> facts(Random random, int count) {
        List<ComponentFacts> facts = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            PackageVersion owner = HostileText.packageVersion(random);
            @Nullable String digest = perhaps(random, HostileText.any(random));
            facts.add(new ComponentFacts(owner, HostileText.about(owner, random), perhaps(random, HostileText.any(random)),
                    new Distribution(perhaps(random, HostileText.about(owner, random)),
                            digest == null ? null : DigestText.of(digest), perhaps(random, HostileText.any(random)),
                            InstallScript.of((byte) random.nextInt(3))),
                    flags(random.nextInt(1 << Flag.values().length)),
                    new Origin(Objects.requireNonNullElse(perhaps(random, "other"), "file"), random.nextInt(1000),
                            random.nextInt(3) * random.nextInt(50)),
                    perhaps(random, HostileText.any(random))));
        }
        return facts;
    }

    private static @Nullable String perhaps(Random random, String text) {
        return random.nextInt(3) == 0 ? null : text;
    }
}
