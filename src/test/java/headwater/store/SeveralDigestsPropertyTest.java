package headwater.store;

import static org.assertj.core.api.Assertions.assertThat;

import headwater.model.DigestText;
import headwater.model.Distribution;
import headwater.model.Ecosystem;
import headwater.model.InstallScript;
import headwater.model.PackageKey;
import headwater.model.PackageVersion;
import headwater.progress.Progress;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Versions under several digests, read a page at a time, are those that comparing all with all finds.
class SeveralDigestsPropertyTest {
    private static final List<String> NAMES = List.of("a", "B_b", "b-b", "c", "d", "e");

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void areWhatComparingAllFinds(long seed) throws Exception {
        Random random = new Random(seed);
        Set<Artifact> artifacts = new HashSet<>();
        for (int i = 0; i < 120; i++) {
            artifacts.add(artifact(random));
        }
        StoreAccess access = new StoreAccess(new Shelf(folder).place(), Duration.ofSeconds(5));
        access.write(Progress.NONE, connection -> new ArtifactTable(connection).intern(artifacts, new Parts(connection, 7), Progress.NONE));
        for (int page : new int[] {2, 3, 7, 1_000}) {
            for (Set<String> keys : List.of(Set.<String>of(), Set.of("b-b", "d", "nowhere"))) {
                List<String> found = access.read(Progress.NONE, connection -> new SeveralDigests(connection, keys, page, Progress.NONE).all())
                        .orElseThrow().stream().map(each -> each.version().ecosystem() + " " + each.version() + " " + each.digest() + " "
                                + each.artifacts().size()).toList();
                assertThat(found).as("seed %d, page %d, %s", seed, page, keys).doesNotHaveDuplicates()
                        .containsExactlyInAnyOrderElementsOf(expected(artifacts, keys));
            }
        }
    }

    private static Artifact artifact(Random random) {
        Ecosystem ecosystem = random.nextBoolean() ? Ecosystem.NPM : Ecosystem.PYPI;
        String name = NAMES.get(random.nextInt(NAMES.size()));
        DigestText digest = random.nextInt(5) == 0 ? null : DigestText.of("sha1-" + "ABCD".charAt(random.nextInt(4)) + "AAA");
        return new Artifact(new PackageVersion(ecosystem, name, "1." + random.nextInt(3)),
                new Distribution(random.nextBoolean() ? "here" : "there", digest, null, InstallScript.UNKNOWN), null);
    }

    private static List<String> expected(Set<Artifact> artifacts, Set<String> keys) {
        List<String> expected = new ArrayList<>();
        TreeMap<String, Integer> counts = new TreeMap<>();
        for (Artifact each : artifacts) {
            String key = PackageKey.of(each.packageVersion()).name();
            DigestText digest = each.distribution().integrity();
            if (digest != null && (keys.isEmpty() || keys.contains(key)) && digests(artifacts, each.packageVersion()).size() > 1) {
                counts.merge(each.packageVersion().ecosystem() + " " + each.packageVersion() + " " + digest, 1, Integer::sum);
            }
        }
        counts.forEach((text, count) -> expected.add(text + " " + count));
        return expected;
    }

    private static Set<String> digests(Set<Artifact> artifacts, PackageVersion of) {
        Set<String> digests = new TreeSet<>();
        for (Artifact each : artifacts) {
            DigestText digest = each.distribution().integrity();
            if (digest != null && each.packageVersion().version().equals(of.version())
                    && PackageKey.of(each.packageVersion()).equals(PackageKey.of(of))) {
                digests.add(digest.toString());
            }
        }
        return digests;
    }
}
