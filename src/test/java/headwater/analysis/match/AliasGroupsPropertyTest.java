package headwater.analysis.match;

import static org.assertj.core.api.Assertions.assertThat;

import headwater.model.Advisory;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AliasGroupsPropertyTest {
    /// Against spreading numbers until nothing changes any more.
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
    void groupsAreThoseOfSpreadingNumbers(long seed) {
        Random random = new Random(seed);
        List<Advisory> advisories = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            List<String> aliases = new ArrayList<>();
            while (random.nextInt(3) == 0) {
                aliases.add((random.nextBoolean() ? "R" : "CVE") + random.nextInt(40));
            }
            advisories.add(new Advisory("R" + i, "", "", "", aliases, List.of(), List.of(), Optional.empty()));
        }

        Map<String, Integer> groups = AliasGroups.of(advisories);
        Map<String, Integer> numbers = spread(advisories);

        for (Advisory one : advisories) {
            for (Advisory other : advisories) {
                assertThat(Objects.equals(groups.get(one.id()), groups.get(other.id()))).as("seed %d: %s and %s", seed, one.id(), other.id())
                        .isEqualTo(Objects.equals(numbers.get(one.id()), numbers.get(other.id())));
            }
        }
    }

    private static Map<String, Integer> spread(List<Advisory> advisories) {
        Map<String, Integer> numbers = new HashMap<>();
        advisories.forEach(each -> numbers.put(each.id(), numbers.size()));
        advisories.forEach(each -> each.aliases().forEach(alias -> numbers.putIfAbsent(alias, numbers.size())));
        boolean changed = true;
        while (changed) {
            changed = false;
            for (Advisory each : advisories) {
                for (String alias : each.aliases()) {
                    int least = Math.min(numbers.getOrDefault(each.id(), 0), numbers.getOrDefault(alias, 0));
                    changed |= !Objects.equals(numbers.put(each.id(), least), least);
                    changed |= !Objects.equals(numbers.put(alias, least), least);
                }
            }
        }
        return numbers;
    }
}
