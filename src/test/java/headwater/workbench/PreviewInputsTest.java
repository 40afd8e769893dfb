package headwater.workbench;

import static headwater.ingest.archive.Archives.zip;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;

import headwater.fixture.EventStream;
import headwater.ingest.builtin.BuiltInFormats;
import headwater.progress.CancelledException;
import headwater.progress.Progress;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PreviewInputsTest {
    private static final String BOM = """
            {"bomFormat": "CycloneDX", "specVersion": "1.5", "metadata": {"component": {"name": "%s", "bom-ref": "r"}},
             "components": [{"name": "ms", "version": "2.1.3", "purl": "pkg:npm/ms@2.1.3", "bom-ref": "a"}]}""";
    private static final String LOCK = """
            {"name": "%s", "lockfileVersion": 3, "packages": {"": {"name": "%1$s", "dependencies": {"ms": "2"}},
             "node_modules/ms": {"version": "2.1.3"}}}""";

    @TempDir
    Path folder;

    private final OpenSnapshots open = new OpenSnapshots(BuiltInFormats.registry());

    private Preview preview(Path... given) {
        return new PreviewInputs(open).of(List.of(given), Progress.NONE);
    }

    private static List<String> names(FoundProject project, Path above) {
        return project.inputs().stream().map(each -> above.relativize(each.place()).toString().replace('\\', '/')).toList();
    }

    @Test
    void saysWhatEachInputHoldsBeforeItIsOpened() throws Exception {
        Path archive = Files.write(folder.resolve("release.zip"), zip("web/package-lock.json", LOCK.formatted("shop"),
                "web/package.json", "{\"name\": \"shop\", \"dependencies\": {\"ms\": \"2\"}}"));
        FoundInput found = preview(archive).inputs().getFirst();

        assertThat(found.place()).isEqualTo(Path.of(archive + "!/web/package-lock.json"));
        assertThat(List.of(found.format(), found.project(), found.beside()))
                .isEqualTo(List.of("npm-package-lock 3", "shop", List.of("package.json")));
        assertThat(found.facts().components()).isEqualTo(1);
        assertThat(found.facts().coverage().percent()).isEqualTo(100);
        assertThat(found.facts().sizeBytes()).isEqualTo(LOCK.formatted("shop").length());
    }

    @Test
    void aLockfileAndTheSbomOfTheSameProjectBelongTogether() throws Exception {
        Path archive = Files.write(folder.resolve("a.zip"), zip("shop/package-lock.json", LOCK.formatted("shop"),
                "shop/sbom/bom.json", BOM.formatted("shop"), "shop/other/bom.json", BOM.formatted("other"),
                "admin/package-lock.json", LOCK.formatted("shop")));
        List<FoundProject> projects = preview(archive).projects();

        assertThat(projects).extracting(FoundProject::name).containsExactly("shop", "other", "shop");
        assertThat(names(projects.get(2), folder)).containsExactly("a.zip!/shop/package-lock.json", "a.zip!/shop/sbom/bom.json");
    }

    @Test
    void whatCannotBeReadIsToldBesideTheRest() throws Exception {
        Path archive = Files.write(folder.resolve("a.zip"), zip("package-lock.json", LOCK.formatted("shop"),
                "broken/package-lock.json", "{", "mix.lock", ""));

        assertThat(preview(archive).inputs()).hasSize(1);
        assertThat(preview(archive).notRead()).extracting(Failure.Unreadable::code)
                .containsExactly("format-not-read", "truncated");
    }

    @Test
    void oneInputNeedsNoChoice() throws Exception {
        Path archive = Files.write(folder.resolve("a.zip"), zip("package-lock.json", LOCK.formatted("shop")));

        assertThat(new FindInputs(open).in(List.of(archive), Progress.NONE).files())
                .containsExactly(Path.of(archive + "!/package-lock.json"));
    }

    @Test
    void oneInputBesideSomethingThatIsNotReadIsOffered() throws Exception {
        Path archive = Files.write(folder.resolve("a.zip"), zip("package-lock.json", LOCK.formatted("shop"), "mix.lock", ""));
        FindInputs.Found found = new FindInputs(open).in(List.of(archive), Progress.NONE);

        assertThat(found.files()).isEmpty();
        assertThat(found.preview().orElseThrow().notRead()).hasSize(1);
    }

    @Test
    void filesAreTakenAsGivenWithoutBeingRead() throws Exception {
        Path absent = folder.resolve("absent.json");

        assertThat(new FindInputs(open).in(List.of(absent, absent), Progress.NONE).files()).containsExactly(absent, absent);
    }

    @Test
    void anEmptyArchiveIsRefused() throws IOException {
        Path archive = Files.write(folder.resolve("a.zip"), zip("readme.md", "x"));

        assertThat(catchThrowableOfType(Failure.Unreadable.class, () -> new FindInputs(open).in(List.of(archive), Progress.NONE)).code())
                .isEqualTo("folder-empty");
    }

    @Test
    void findsMoreThanFiveHundred() throws Exception {
        Object[] files = new Object[1_202];
        for (int i = 0; i < files.length; i += 2) {
            files[i] = "p" + i + "/package-lock.json";
            files[i + 1] = LOCK.formatted("p" + i);
        }
        assertThat(preview(Files.write(folder.resolve("a.zip"), zip(files))).projects()).hasSize(601);
    }

    @Test
    void tellsHowManyMoreThereAreThanItReads() throws Exception {
        Path archive = Files.write(folder.resolve("a.zip"), zip("a/package-lock.json", LOCK.formatted("a"),
                "b/package-lock.json", LOCK.formatted("b"), "c/package-lock.json", LOCK.formatted("c")));
        Preview cut = new PreviewInputs(open, 1).of(List.of(archive), Progress.NONE);

        assertThat(cut.inputs()).extracting(FoundInput::project).containsExactly("a");
        assertThat(cut.notRead()).extracting(Failure.Unreadable::code).containsExactly("too-many-inputs");
        assertThat(cut.notRead().getFirst()).hasMessageContaining("2 more inputs");
        assertThat(new PreviewInputs(open, 3).of(List.of(archive), Progress.NONE).notRead()).isEmpty();
    }

    @Test
    void stopsWhenItIsCancelled() throws Exception {
        EventStream.write(folder, "shop", EventStream.AFFECTED);

        assertThatThrownBy(() -> new PreviewInputs(open).of(List.of(folder), Progress.until(() -> true)))
                .isInstanceOf(CancelledException.class);
    }

    @Test
    void theFolderNamesAProjectWithoutAName() throws Exception {
        Files.createDirectories(folder.resolve("checkout"));
        Files.writeString(folder.resolve("checkout/yarn.lock"), "# yarn lockfile v1\n\nms@2:\n  version \"2.1.3\"\n");

        assertThat(preview(folder).projects()).extracting(FoundProject::name, FoundProject::folder)
                .containsExactly(tuple("checkout", folder.resolve("checkout").toString()));
    }
}
