package headwater.fidelity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import headwater.cli.CommandLineRun;
import headwater.ingest.advisory.AdvisoryFeed;
import headwater.ingest.advisory.FeedSummary;
import headwater.ingest.advisory.IndicatorList;
import headwater.ingest.advisory.IndicatorListReader;
import headwater.model.Advisory;
import headwater.model.Ecosystem;
import headwater.model.Indicator;
import headwater.progress.Progress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Real advisories and lists of indicators, whole.
class CorpusAdvisoriesTest {
    private static final Map<String, Ecosystem> PREFIXES = Map.of("npm:", Ecosystem.NPM, "pypi:", Ecosystem.PYPI, "composer:",
            Ecosystem.COMPOSER, "crates:", Ecosystem.CARGO, "go:", Ecosystem.GOLANG);
    @TempDir
    private Path folder;

    private Path advisories = Path.of("");

    @BeforeEach
    void find() {
        assumeTrue(Corpus.folder().isPresent(), Corpus.ABSENT);
        advisories = Corpus.folder().orElseThrow().resolve("advisories");
    }

    @Test
    void everyRecordIsRead() throws Exception {
        List<Advisory> all = new ArrayList<>();
        FeedSummary lines = AdvisoryFeed.read(advisories.resolve("malicious-npm.osv.jsonl"), all::add, Progress.NONE);
        assertThat(lines.records()).isEqualTo(2_005);
        assertThat(lines.unread()).isZero();
        assertThat(lines.withdrawn()).isEqualTo(5);
        assertThat(all).filteredOn(each -> !each.withdrawn()).allMatch(Advisory::malicious);

        FeedSummary group = AdvisoryFeed.read(advisories.resolve("nodejs-security-wg"), all::add, Progress.NONE);
        assertThat(group.records()).isEqualTo(group.files()).isGreaterThan(100);
        assertThat(all).allMatch(each -> each.withdrawn() || each.affected().stream()
                .noneMatch(affected -> affected.versions().isEmpty() && affected.ranges().isEmpty()));
    }

    @Test
    void theListOfTheWormIsReadToTheLastRow() throws Exception {
        String text = Files.readString(advisories.resolve("index/compromised-packages.txt"));
        Set<String> wanted = new TreeSet<>();
        text.lines().map(String::strip).filter(line -> !line.isEmpty() && !line.startsWith("#")).forEach(line -> wanted.add(row(line)));

        IndicatorList list = IndicatorListReader.read(text, Progress.NONE);

        Set<String> read = new TreeSet<>();
        for (Indicator each : list.understood()) {
            if (each instanceof Indicator.Version one && !one.place().text().startsWith("#")) {
                read.add(one.packageVersion().ecosystem() + " " + one.packageVersion());
            }
        }
        wanted.removeAll(read);
        // What a remark names before its row is told as the remark's.
        assertThat(wanted).hasSizeLessThan(8);
        assertThat(list.notUnderstood()).allMatch(each -> each.text().startsWith("#"));
    }

    private static String row(String line) {
        String rest = line.contains(" #") ? line.substring(0, line.indexOf(" #")).strip() : line;
        Ecosystem ecosystem = Ecosystem.NPM;
        for (Map.Entry<String, Ecosystem> prefix : PREFIXES.entrySet()) {
            if (rest.startsWith(prefix.getKey())) {
                ecosystem = prefix.getValue();
                rest = rest.substring(prefix.getKey().length());
            }
        }
        int colon = rest.lastIndexOf(':');
        return ecosystem + " " + rest.substring(0, colon) + "@" + rest.substring(colon + 1).replaceFirst("^v(?=\\d)", "");
    }

    @Test
    void theMapOfNamesAndVersionsIsReadWhole() throws Exception {
        IndicatorList list = IndicatorListReader.read(Files.readString(advisories.resolve("index/malicious_npm_packages.json")), Progress.NONE);

        assertThat(list.understood()).hasSizeGreaterThan(13_000);
        assertThat(list.notUnderstood()).isEmpty();
    }

    /// A lockfile with event-stream 3.3.6 and flatmap-stream 0.1.0, which carried no payload.
    @Test
    void flatmapStreamIsOpenRangeOnlyWithTheImportedRecords() {
        String lockfile = Corpus.folder().orElseThrow()
                .resolve("lockfiles/incident-event-stream-benign-flatmap010-meower/package-lock.json").toString();

        CommandLineRun.Result result = CommandLineRun.of("match", lockfile, "--store", folder.toString(), "--quiet", "--advisories",
                advisories.resolve("famous").toString());

        assertThat(result.code()).isEqualTo(1);
        assertThat(result.out()).contains("listed  event-stream@3.3.6").contains("open range only  flatmap-stream@0.1.0")
                .contains("also GHSA-mh6f-8j2x-4483").doesNotContain("listed  flatmap-stream");
    }
}
