package headwater.ui.preview;

import static headwater.ingest.archive.Archives.zip;
import static org.assertj.core.api.Assertions.assertThat;

import headwater.fixture.EventStream;
import headwater.progress.Progress;
import headwater.ui.overlay.Overlays;
import headwater.ui.views.Views;
import headwater.workbench.PreviewInputs;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PreviewViewModelTest {
    @TempDir
    Path folder;

    private final List<Path> opened = new ArrayList<>();
    private final Overlays overlays = new Overlays();
    private final PreviewViewModel model = new PreviewViewModel(overlays, opened::addAll);

    @BeforeEach
    void ask() throws Exception {
        Path archive = Files.write(folder.resolve("release.zip"), zip("web/package-lock.json", EventStream.AFFECTED,
                "web/yarn.lock", "# yarn lockfile v1\n\nms@2:\n  version \"2.1.3\"\n", "go/go.mod", "module example.org/a\n",
                "old/mix.lock", "x"));
        model.ask(new PreviewInputs(EventStream.open()).of(List.of(archive), Progress.NONE));
    }

    private PreviewRow row(String start) {
        return model.rows().stream().filter(each -> each.said().startsWith(start)).findFirst().orElseThrow();
    }

    @Test
    void showsProjectsWithTheirInputsAndWhatIsNotRead() {
        assertThat(overlays.shown().get()).contains(Views.PREVIEW);
        assertThat(model.headline()).isEqualTo("3 lockfiles and SBOMs in 2 projects – release.zip");
        assertThat(model.rows()).extracting(PreviewRow::said).satisfiesExactly(
                row -> assertThat(row).isEqualTo("example.org/a, go"),
                row -> assertThat(row).startsWith("go.mod, go-mod, ").contains("0 components", "bytes", "no dependencies recorded"),
                row -> assertThat(row).isEqualTo("shop, web"),
                row -> assertThat(row).startsWith("package-lock.json, npm-package-lock 3, ").contains("100 % understood"),
                row -> assertThat(row).startsWith("yarn.lock, yarn-classic 1, 1 component, "),
                row -> assertThat(row).isEqualTo("1 that is not read"),
                row -> assertThat(row).startsWith("old/mix.lock: "));
    }

    @Test
    void everythingIsChosenAtFirstAndOpensTogether() {
        assertThat(model.chosen().get()).isEqualTo(3);
        model.open();

        assertThat(opened).extracting(path -> path.getFileName().toString()).containsExactly("go.mod", "package-lock.json", "yarn.lock");
        assertThat(overlays.shown().get()).isEmpty();
    }

    @Test
    void aProjectIsChosenWithAllItsInputs() {
        model.toggle(row("shop"));
        assertThat(model.chosen().get()).isEqualTo(1);

        model.toggle(row("package-lock.json"));
        assertThat(model.chosen().get()).isEqualTo(2);
        assertThat(((PreviewRow.Project) row("shop")).chosen().get()).isFalse();

        model.toggle(row("yarn.lock"));
        assertThat(((PreviewRow.Project) row("shop")).chosen().get()).isTrue();
    }

    @Test
    void whatIsNotReadCannotBeChosen() {
        model.toggle(row("old/mix.lock"));

        assertThat(model.chosen().get()).isEqualTo(3);
    }

    @Test
    void allOrNone() {
        model.toggleAll();
        assertThat(model.chosen().get()).isZero();
        model.open();
        assertThat(opened).isEmpty();

        model.toggleAll();
        assertThat(model.chosen().get()).isEqualTo(3);
    }

    @Test
    void cancelOpensNothing() {
        model.close();

        assertThat(opened).isEmpty();
        assertThat(overlays.shown().get()).isEmpty();
    }
}
