package headwater.workbench;

import static org.assertj.core.api.Assertions.assertThat;

import headwater.analysis.Slice;
import headwater.analysis.TargetSelection;
import headwater.analysis.blast.BlastRadius;
import headwater.analysis.diff.SnapshotDiff;
import headwater.analysis.match.Finding;
import headwater.analysis.match.Production;
import headwater.analysis.match.Tier;
import headwater.export.ExportFormat;
import headwater.ingest.InputSource;
import headwater.ingest.advisory.BuiltInCatalogue;
import headwater.ingest.builtin.BuiltInFormats;
import headwater.progress.Progress;
import java.io.ByteArrayOutputStream;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The event-stream sample as an SPDX document gives the answers of its lockfile.
class SpdxInvestigationTest {
    private final OpenSnapshots open = new OpenSnapshots(BuiltInFormats.registry());

    private Snapshot lockfile() throws Failure.Unreadable {
        return open.open(InputSource.ofFile(Path.of("samples/event-stream-2018/package-lock.json")), Progress.NONE);
    }

    private Snapshot document() throws Exception {
        Snapshot lockfile = lockfile();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ExportFormat.SPDX.writer().write(lockfile.graph(), lockfile.facts(), out);
        return open.open(InputSource.ofBytes("event-stream.spdx.json", out.toByteArray(), Map.of()), Progress.NONE);
    }

    private static List<String> findings(Snapshot snapshot) {
        return new Investigate(BuiltInCatalogue.load()).of(snapshot, Progress.NONE).findings().stream()
                .filter(each -> each.tier() == Tier.LISTED)
                .map(each -> snapshot.graph().component(each.component()).label() + " " + each.production()).sorted().toList();
    }

    @Test
    void theSameVersionsAreFoundInProduction() throws Exception {
        assertThat(findings(document())).isEqualTo(findings(lockfile()))
                .containsExactly("event-stream@3.3.6 " + Production.YES, "flatmap-stream@0.1.1 " + Production.YES);
    }

    @Test
    void theSamePathsLeadToThem() throws Exception {
        Snapshot document = document();
        BlastRadius radius = BlastRadius.of(Slice.of(document.graph()), TargetSelection.of(document.graph(), "flatmap-stream@0.1.1").instances(), Progress.NONE);

        assertThat(radius.paths()).isEqualTo(BigInteger.valueOf(11));
        assertThat(radius.shortest().lengthEdges()).hasValue(2);
        assertThat(radius.affectedRoots()).hasSize(3);
        assertThat(radius.unrooted()).isEmpty();
        assertThat(radius.dependents()).hasSize(8);
    }

    @Test
    void theRootsAreTheProjectAndItsMembers() throws Exception {
        Snapshot document = document();

        assertThat(document.graph().roots()).hasSize(3);
        assertThat(document.graph().rootsInferred()).isFalse();
        assertThat(document.componentCount()).isEqualTo(lockfile().componentCount()).isEqualTo(993);
        assertThat(Slice.of(document.graph()).pairCount()).isEqualTo(1704);
    }

    @Test
    void noPackageCameOrWentBetweenTheTwo() throws Exception {
        SnapshotDiff diff = CompareSnapshots.of(lockfile(), document(), Progress.NONE);

        assertThat(diff.packages()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"event-stream, 1", "left-alone, 0"})
    void nothingIsHiddenInADocumentThatDescribesAllItLists(String name, int found) throws Exception {
        String list = """
                {"spdxVersion": "SPDX-2.3", "SPDXID": "SPDXRef-DOCUMENT", "documentDescribes": ["SPDXRef-a", "SPDXRef-b"],
                 "packages": [
                  {"name": "%s", "SPDXID": "SPDXRef-a", "versionInfo": "3.3.6", "externalRefs": [{"referenceType": "purl",
                   "referenceLocator": "pkg:npm/%s@3.3.6"}]},
                  {"name": "x", "SPDXID": "SPDXRef-b", "versionInfo": "1.0.0"}]}""".formatted(name, name);
        Snapshot snapshot = open.open(InputSource.ofBytes("list.spdx.json", list.getBytes(StandardCharsets.UTF_8), Map.of()), Progress.NONE);

        List<Finding> listed = new Investigate(BuiltInCatalogue.load()).of(snapshot, Progress.NONE).findings().stream()
                .filter(each -> each.tier() == Tier.LISTED).toList();

        assertThat(listed).hasSize(found);
    }
}
