package headwater.workbench;

import static headwater.ingest.archive.Archives.gzip;
import static headwater.ingest.archive.Archives.tar;
import static headwater.ingest.archive.Archives.zip;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import headwater.ingest.builtin.BuiltInFormats;
import headwater.model.Component;
import headwater.model.DependencyGraph;
import headwater.progress.Progress;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ArchiveSearchTest {
    private static final String YARN = "# yarn lockfile v1\n\n\nms@^2.0.0:\n  version \"2.1.3\"\n";
    private static final String MANIFEST = "{\"name\": \"shop\", \"dependencies\": {\"ms\": \"^2.0.0\"}}";

    @TempDir
    Path folder;

    private final OpenSnapshots open = new OpenSnapshots(BuiltInFormats.registry());

    private LockfileSearch.Result search(Path searched) {
        return new LockfileSearch(open).in(searched, Progress.NONE);
    }

    private List<String> found(Path searched) {
        return search(searched).files().stream().map(file -> folder.relativize(file).toString().replace('\\', '/')).toList();
    }

    private Path write(String name, byte[] bytes) throws IOException {
        Files.createDirectories(folder.resolve(name).getParent());
        return Files.write(folder.resolve(name), bytes);
    }

    private Snapshot open(String place) throws Failure.Unreadable {
        return open.open(folder.resolve(place), Progress.NONE);
    }

    private static String version(Snapshot snapshot) {
        DependencyGraph graph = snapshot.graph();
        return IntStream.range(0, graph.size()).mapToObj(graph::component).filter(each -> each.name().equals("ms"))
                .map(Component::version).findFirst().orElse("none");
    }

    private static String code(Path place, OpenSnapshots open) {
        return catchThrowableOfType(Failure.Unreadable.class, () -> open.open(place, Progress.NONE)).code();
    }

    @Test
    void anArchiveIsSearchedAsAFolderIs() throws Exception {
        Object[] files = {"web/package-lock.json", "{}", "web/node_modules/a/package-lock.json", "{}", "notes.json", "{}",
            "sbom.json", "{\"bomFormat\": \"CycloneDX\"}", "npm-shrinkwrap.json", "{}", "package-lock.json", "{}"};
        write("a.zip", zip(files));
        write("b.tgz", gzip(tar(files)));

        assertThat(found(folder)).containsExactly("a.zip!/npm-shrinkwrap.json", "a.zip!/sbom.json", "a.zip!/web/package-lock.json",
                "b.tgz!/npm-shrinkwrap.json", "b.tgz!/sbom.json", "b.tgz!/web/package-lock.json");
        assertThat(search(folder).unreadable()).isEmpty();
    }

    @Test
    void archivesOfInstalledPackagesArePassedOver() throws Exception {
        write("a.zip", zip("node_modules/x.zip", zip("package-lock.json", "{}"), "lib/y.jar", zip("package-lock.json", "{}")));

        assertThat(found(folder)).containsExactly("a.zip!/lib/y.jar!/package-lock.json");
    }

    @ParameterizedTest
    @ValueSource(strings = {"zip", "tar", "tgz", "nested"})
    void whatStandsBesideALockfileInAnArchiveIsReadWithIt(String kind) throws Exception {
        Object[] files = {"package.json", "{\"name\": \"other\"}", "web/yarn.lock", YARN, "web/package.json", MANIFEST};
        write("a.bin", switch (kind) {
            case "zip" -> zip(files);
            case "tar" -> tar(files);
            case "tgz" -> gzip(tar(files));
            default -> zip("in/b.tar.gz", gzip(tar(files)));
        });
        String place = kind.equals("nested") ? "a.bin!/in/b.tar.gz!/web/yarn.lock" : "a.bin!/web/yarn.lock";
        Snapshot snapshot = open(place);
        DependencyGraph graph = snapshot.graph();

        assertThat(search(folder.resolve("a.bin")).files()).containsExactly(folder.resolve(place));
        assertThat(snapshot.title()).isEqualTo("shop");
        assertThat(snapshot.file()).isEqualTo(folder.resolve(place).toString());
        assertThat(graph.rootsInferred()).isFalse();
        assertThat(graph.component(graph.roots()[0]).name()).isEqualTo("shop");
    }

    @Test
    void aLockfileAtTheTopIsCalledByItsArchive() throws Exception {
        write("release.zip", zip("yarn.lock", YARN));

        assertThat(open("release.zip!/yarn.lock").title()).isEqualTo("release.zip");
    }

    @Test
    void theSecondFileOfANameCanBeOpenedToo() throws Exception {
        write("a.zip", zip("yarn.lock", YARN, "yarn.lock", YARN.replace("2.1.3", "2.1.1")));

        assertThat(found(folder)).containsExactly("a.zip!/#2/yarn.lock", "a.zip!/yarn.lock");
        assertThat(version(open("a.zip!/#2/yarn.lock"))).isEqualTo("2.1.1");
    }

    @Test
    void saysWhyAFileInAnArchiveCannotBeHad() throws Exception {
        write("a.zip", zip("yarn.lock", YARN));

        assertThat(code(folder.resolve("a.zip!/absent.lock"), open)).isEqualTo("file-missing");
        assertThat(code(folder.resolve("absent.zip!/yarn.lock"), open)).isEqualTo("file-missing");
    }

    @Test
    void aFileThatIsNamedLikeAPlaceInAnArchiveIsItself() throws Exception {
        write("a.zip", zip("yarn.lock", YARN.replace("2.1.3", "2.1.1")));
        write("a.zip!/yarn.lock", YARN.getBytes(StandardCharsets.UTF_8));

        assertThat(version(open("a.zip!/yarn.lock"))).isEqualTo("2.1.3");
    }

    @Test
    void tellsWhatIsNotRead() throws Exception {
        write("a.zip", zip("mix.lock", "", "b.tar.xz", "", "c.7z", "", "d.jar", "none"));
        write("e.rar", new byte[] {1});

        assertThat(search(folder).files()).isEmpty();
        assertThat(search(folder).unreadable()).extracting(each -> folder.relativize(Path.of(each.origin().file())) + " " + each.code())
                .containsExactlyInAnyOrder("a.zip!/mix.lock format-not-read", "a.zip!/b.tar.xz archive-not-read",
                        "a.zip!/c.7z archive-not-read", "a.zip!/d.jar archive-damaged", "e.rar archive-not-read");
    }

    @Test
    void readingWritesNothing() throws Exception {
        write("a.zip", zip("in.tgz", gzip(tar("yarn.lock", YARN, "package.json", MANIFEST)), "../x/yarn.lock", YARN));
        List<String> before = listing();
        search(folder);
        open("a.zip!/in.tgz!/yarn.lock");

        assertThat(listing()).isEqualTo(before);
    }

    private List<String> listing() throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.map(Path::toString).sorted().toList();
        }
    }
}
