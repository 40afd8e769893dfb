package headwater.ingest.pnpm;

import static org.assertj.core.api.Assertions.assertThat;

import headwater.ingest.ReadException;
import headwater.ingest.yaml.YamlMapping;
import headwater.ingest.yaml.YamlText;
import headwater.progress.Progress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PnpmPackagesTest {
    private static PnpmPackages packages(String text) throws ReadException {
        return new PnpmPackages((YamlMapping) YamlText.documents(text.getBytes(StandardCharsets.UTF_8), "f", new ArrayList<>(),
                Progress.NONE).getFirst());
    }

    private static Optional<String> said(PnpmPackages packages, String key) {
        return packages.get(key).flatMap(facts -> facts.text("is"));
    }

    private static List<String> unasked(PnpmPackages packages) {
        return packages.unasked().stream().map(YamlMapping.Entry::key).toList();
    }

    @Test
    void severalInstancesOfOnePackageAskForItAgain() throws ReadException {
        PnpmPackages packages = packages("a:\n  is: x\nb:\n  is: y\n");

        assertThat(said(packages, "a")).contains("x");
        assertThat(said(packages, "a")).contains("x");
        assertThat(said(packages, "b")).contains("y");
        assertThat(unasked(packages)).isEmpty();
    }

    @Test
    void whatNobodyAsksForIsTold() throws ReadException {
        PnpmPackages packages = packages("a: {is: x}\nb: {is: y}\nc: {is: z}\nd: {is: w}\ne: {is: v}\n");

        assertThat(said(packages, "b")).contains("y");
        assertThat(said(packages, "e")).contains("v");
        assertThat(unasked(packages)).containsExactly("a", "c", "d");
    }

    @Test
    void aValueThatIsNoMappingTellsNothing() throws ReadException {
        PnpmPackages packages = packages("a:\nb: text\nc: [x]\n");

        assertThat(packages.get("a")).isEmpty();
        assertThat(packages.get("b")).isEmpty();
        assertThat(packages.get("c")).isEmpty();
        assertThat(packages.get("not there")).isEmpty();
        assertThat(unasked(packages)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8})
    void everyOrderOfQuestionsHasTheSameAnswers(int seed) throws ReadException {
        Random random = new Random(seed);
        int size = 1 + random.nextInt(60);
        StringBuilder text = new StringBuilder();
        IntStream.range(0, size).forEach(i -> text.append('p').append(i).append(": {is: v").append(i).append("}\n"));
        PnpmPackages packages = packages(text.toString());
        List<Integer> order = new ArrayList<>(IntStream.range(0, size).boxed().toList());
        Collections.shuffle(order, random);
        List<Integer> asked = order.subList(0, random.nextInt(size + 1));

        asked.forEach(i -> assertThat(said(packages, "p" + i)).contains("v" + i));
        assertThat(unasked(packages)).containsExactlyElementsOf(IntStream.range(0, size).filter(i -> !asked.contains(i))
                .mapToObj(i -> "p" + i).toList());
    }
}
