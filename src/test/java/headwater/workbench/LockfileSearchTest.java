package headwater.workbench;

import static org.assertj.core.api.Assertions.assertThat;

import headwater.ingest.archive.Archives;
import headwater.ingest.builtin.BuiltInFormats;
import headwater.progress.Progress;
import java.io.IOException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LockfileSearchTest {
    @TempDir
    Path folder;

    private void file(String path) throws IOException {
        Path file = folder.resolve(path);
        Files.createDirectories(file.resolveSibling("."));
        Files.writeString(file, "{}");
    }

    private static LockfileSearch lockfiles() {
        OpenSnapshots open = new OpenSnapshots(BuiltInFormats.registry());
        return new LockfileSearch(open);
    }

    private LockfileSearch.Result search() {
        return lockfiles().in(folder, Progress.NONE);
    }

    private List<String> found() {
        return search().files().stream().map(file -> folder.relativize(file).toString().replace('\\', '/')).toList();
    }

    @Test
    void findsLockfilesAtEveryDepthInOrder() throws Exception {
        file("z/package-lock.json");
        file("package-lock.json");
        file("a/b/c/npm-shrinkwrap.json");
        file("a/package.json");
        file("a/notes.json");

        assertThat(found()).containsExactly("a/b/c/npm-shrinkwrap.json", "package-lock.json", "z/package-lock.json");
    }

    @Test
    void passesOverInstalledPackagesAndVersionControl() throws Exception {
        file("node_modules/a/package-lock.json");
        file("node_modules/.package-lock.json");
        file("x/node_modules/b/npm-shrinkwrap.json");
        file(".git/package-lock.json");
        file("node_modules_old/package-lock.json");

        assertThat(found()).containsExactly("node_modules_old/package-lock.json");
    }

    @Test
    void looksIntoAFolderNamedNodeModulesWhenItIsTheOneAskedFor() throws Exception {
        file("node_modules/a/package-lock.json");
        LockfileSearch search = lockfiles();

        assertThat(search.in(folder.resolve("node_modules"), Progress.NONE).files())
                .containsExactly(folder.resolve("node_modules/a/package-lock.json"));
    }

    @Test
    void findsDocumentsByTheirContentWhateverTheirName() throws Exception {
        Files.writeString(folder.resolve("a.cdx.json"), "{\"bomFormat\": \"CycloneDX\", \"specVersion\": \"1.5\"}");
        Files.writeString(folder.resolve("b.xml"), "<bom xmlns='http://cyclonedx.org/schema/bom/1.4'/>");
        Files.writeString(folder.resolve("c.json"), "{\"bomFormat\": \"Other\", \"bom-ref\": \"x\"}");
        Files.writeString(folder.resolve("d.txt"), "{\"bomFormat\": \"CycloneDX\"}");
        Files.writeString(folder.resolve("e.json"), "{\"lockfileVersion\": 3}");
        Files.writeString(folder.resolve("f.xml"), "<project/>");

        assertThat(found()).containsExactly("a.cdx.json", "b.xml");
    }

    @Test
    void findsSpdxInEveryNotation() throws Exception {
        Files.writeString(folder.resolve("a.spdx"), "# comment\nSPDXVersion: SPDX-2.3\n");
        Files.writeString(folder.resolve("b.json"), "{\"spdxVersion\": \"SPDX-2.3\"}");
        Files.writeString(folder.resolve("c.yaml"), "---\nSPDXID: \"SPDXRef-DOCUMENT\"\n");
        Files.writeString(folder.resolve("d.rdf"), "<rdf:RDF xmlns:s='http://spdx.org/rdf/terms#'/>");
        Files.writeString(folder.resolve("e.xml"), "<Document><spdxVersion>SPDX-2.3</spdxVersion></Document>");
        Files.writeString(folder.resolve("f.jsonld"), "{\"@context\": \"https://spdx.org/rdf/3.0.1/spdx-context.jsonld\"}");
        Files.writeString(folder.resolve("g.yml"), "name: x\n# spdxVersion: SPDX-2.3\n");
        Files.writeString(folder.resolve("h.json"), "{\"SPDXID\": \"other\"}");
        Files.writeString(folder.resolve("i.txt"), "SPDXVersion: SPDX-2.3\n");
        Files.writeString(folder.resolve("j.spdx"), "nothing of it");

        assertThat(found()).containsExactly("a.spdx", "b.json", "c.yaml", "d.rdf", "e.xml", "f.jsonld");
    }

    @Test
    void theShrinkwrapWinsOverTheLockBesideIt() throws Exception {
        file("package-lock.json");
        file("npm-shrinkwrap.json");
        file("sub/package-lock.json");

        assertThat(found()).containsExactly("npm-shrinkwrap.json", "sub/package-lock.json");
    }

    @Test
    void tellsLockfilesThatItCannotRead() throws Exception {
        file("web/mix.lock");
        file("Podfile.lock");
        LockfileSearch.Result result = search();

        assertThat(result.files()).isEmpty();
        assertThat(result.unreadable()).extracting(Failure.Unreadable::code)
                .containsExactly("format-not-read", "format-not-read");
        assertThat(result.unreadable()).extracting(unreadable -> unreadable.origin().file())
                .containsExactlyInAnyOrder(folder.resolve("web/mix.lock").toString(),
                        folder.resolve("Podfile.lock").toString());
    }

    @Test
    void aFolderThatIsNotThereIsUnreadable() {
        LockfileSearch.Result result = lockfiles().in(folder.resolve("absent"), Progress.NONE);

        assertThat(result.files()).isEmpty();
        assertThat(result.unreadable()).extracting(Failure.Unreadable::code).containsExactly("file-unreadable");
    }

    /// A file system whose only file fails when it is opened, whoever asks.
    @Test
    void aDocumentThatCannotBeOpenedIsUnreadable() throws Exception {
        byte[] damaged = Archives.zip("a.json", "{}");
        damaged[0] = 0;
        try (FileSystem failing = FileSystems.newFileSystem(Files.write(folder.resolve("a.zip"), damaged))) {
            LockfileSearch.Result result = lockfiles().in(failing.getPath("/"), Progress.NONE);

            assertThat(result.files()).isEmpty();
            assertThat(result.unreadable()).extracting(Failure.Unreadable::code).containsExactly("file-unreadable");
            assertThat(result.unreadable().getFirst().origin().file()).isEqualTo("/a.json");
        }
    }

    @Test
    void anEmptyFolderHasNone() {
        assertThat(search()).isEqualTo(new LockfileSearch.Result(List.of(), List.of()));
    }
}
