package headwater.workbench;

import static org.assertj.core.api.Assertions.assertThat;

import headwater.fixture.EventStream;
import headwater.model.Ecosystem;
import headwater.model.Incident;
import headwater.model.PackageVersion;
import headwater.progress.Progress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class IndicatorReviewTest {
    private static IndicatorReview read(String text) {
        return IndicatorReview.read(text, Progress.NONE);
    }

    @Test
    void keepsWhatWasNotUnderstoodAndWhatWasNamedAgainWithItsLine() {
        IndicatorReview review = read("| Package | Version |\n|---|---|\n| event-stream | 3.3.6 |\n| left-pad | soon |\n| event-stream | 3.3.6 |\n");

        assertThat(review.indicators()).hasSize(1);
        assertThat(review.notUnderstood()).extracting(IndicatorReview.Line::number).containsExactly(4);
        assertThat(review.duplicates()).extracting(each -> each.place().line()).containsExactly(5);
        assertThat(review.guessed()).isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource({"'# The event-stream case\nevent-stream@3.3.6', The event-stream case", "event-stream@3.3.6, event-stream",
            "'event-stream@3.3.6\nms@1.0.0\nx@2.0.0', event-stream and 2 more", "'nothing at all', ''"})
    void suggestsATitle(String text, String title) {
        assertThat(read(text).title()).isEqualTo(title);
    }

    @Test
    void anAdvisoryIsCalledByItsId() {
        assertThat(read("{\"id\": \"GHSA-1\", \"affected\": [{\"package\": {\"ecosystem\": \"npm\", \"name\": \"ms\"}, \"versions\": [\"2.0.0\"]}]}").title())
                .isEqualTo("GHSA-1");
    }

    @Test
    void aLongHeadingIsCutAndNoCharacterWithIt() {
        String title = read("# " + "😀".repeat(200) + "\nms@1.0.0").title();

        assertThat(title).endsWith("…").hasSizeLessThan(100);
        assertThat(title.codePoints().filter(c -> c == 0xFFFD || Character.isSurrogate((char) c) && c < 0x10000)).isEmpty();
    }

    @Test
    void knowsWhetherATextSaysMoreThanNames() {
        List<PackageVersion> named = List.of(new PackageVersion(Ecosystem.NPM, "ms", "1.0.0"));

        assertThat(read("ms@1.0.0").saysNoMoreThan(named)).isTrue();
        assertThat(read("ms@1.0.0, ms@1.0.1").saysNoMoreThan(named)).isFalse();
        assertThat(read("ms >=1.0.0 <2.0.0").saysNoMoreThan(named)).isFalse();
    }

    @Test
    void theIncidentHoldsWhatIsWantedOnly() {
        IndicatorReview review = read("ms@1.0.0\nx@2.0.0");

        Incident incident = review.incident("Ours", review.indicators().subList(1, 2));

        assertThat(incident.title()).isEqualTo("Ours");
        assertThat(SoughtIncident.of(incident).advisory().affected()).extracting(each -> each.name()).containsExactly("x");
    }

    @Test
    void aFileIsAnAdvisoryOnlyWhenItIsNoLockfileAndNamesSomething(@TempDir Path folder) throws Exception {
        Path advisory = Files.writeString(folder.resolve("advisory.txt"), "event-stream@3.3.6 is malicious");
        Path prose = Files.writeString(folder.resolve("letter.txt"), "Dear all, nothing happened.");

        assertThat(IndicatorReview.ofFile(advisory, EventStream.open(), Progress.NONE)).get().satisfies(review ->
                assertThat(review.indicators()).hasSize(1));
        assertThat(IndicatorReview.ofFile(prose, EventStream.open(), Progress.NONE)).isEmpty();
        assertThat(IndicatorReview.ofFile(EventStream.write(folder, "shop", EventStream.AFFECTED), EventStream.open(), Progress.NONE)).isEmpty();
        assertThat(IndicatorReview.ofFile(folder.resolve("gone"), EventStream.open(), Progress.NONE)).isEmpty();
    }
}
