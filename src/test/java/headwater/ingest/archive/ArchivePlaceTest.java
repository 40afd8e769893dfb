package headwater.ingest.archive;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ArchivePlaceTest {
    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource({"a.zip!/b.json, b.json", "a.zip!/x/b.json, x/b.json", "a.zip!/in.jar!/b.json, in.jar!/b.json", "a.zip!/#2/b.json, #2/b.json"})
    void thePartBeforeTheMarkIsAFile(String named, String inside) throws IOException {
        Path archive = Files.createFile(folder.resolve("a.zip"));

        assertThat(ArchivePlace.find(folder.resolve(named))).contains(new ArchivePlace(archive, inside));
    }

    @Test
    void aFolderMayHaveTheMarkInItsName() throws IOException {
        Path archive = Files.createFile(Files.createDirectories(folder.resolve("odd!/deep!")).resolve("a.zip"));

        assertThat(ArchivePlace.find(Path.of(archive + "!/b.json"))).contains(new ArchivePlace(archive, "b.json"));
    }

    @ParameterizedTest
    @CsvSource({"a.zip", "a.zip!", "b.zip!/c", "in!/c"})
    void whatNamesNoFileInAFileIsNoPlace(String named) throws IOException {
        Files.createFile(folder.resolve("a.zip"));
        Files.createDirectory(folder.resolve("in"));

        assertThat(ArchivePlace.find(folder.resolve(named))).isEmpty();
    }

    @Test
    void aFileOfThisVeryNameIsMeantItself() throws IOException {
        Files.createDirectory(folder.resolve("a.zip!"));
        Path named = Files.createFile(folder.resolve("a.zip!/b.json"));

        assertThat(ArchivePlace.find(named)).isEmpty();
    }

    @Test
    void aPlaceIsNamedAsItIsFound() throws IOException {
        ArchivePlace place = new ArchivePlace(Files.createFile(folder.resolve("a.zip")), "x/in.jar!/y/b.json");

        assertThat(place.path()).isEqualTo(folder.resolve("a.zip!/x/in.jar!/y/b.json"));
        assertThat(ArchivePlace.find(place.path())).contains(place);
        assertThat(place.folder()).isEqualTo("x/in.jar!/y/");
        assertThat(new ArchivePlace(place.archive(), "b.json").folder()).isEmpty();
    }
}
