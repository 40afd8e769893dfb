package headwater.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import headwater.model.Origin;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class InputSourceTest {
    @TempDir
    Path folder;

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    @Test
    void givesTheBytesOfAFileUnderTheNameThatTheUserGave() throws Exception {
        Path file = Files.writeString(folder.resolve("package-lock.json"), "{}");
        InputSource source = InputSource.ofFile(file);

        assertThat(source.bytes()).isEqualTo(bytes("{}"));
        assertThat(source.name()).isEqualTo(file.toString());
        assertThat(source.fileName()).isEqualTo("package-lock.json");
    }

    @ParameterizedTest
    @CsvSource({"a/b.json, b.json", "a\\b.json, b.json", "b.json, b.json", "a/, ''"})
    void theFileNameIsTheLastPartOfTheName(String name, String fileName) {
        assertThat(InputSource.ofBytes(name, new byte[0], Map.of()).fileName()).isEqualTo(fileName);
    }

    @Test
    void aMissingFileIsRefusedByName() {
        InputSource source = InputSource.ofFile(folder.resolve("absent.json"));
        ReadException refused = catchThrowableOfType(ReadException.class, source::bytes);

        assertThat(refused.code()).isEqualTo("file-missing");
        assertThat(refused.origin()).isEqualTo(Origin.wholeFile(source.name()));
    }

    @Test
    void aFolderIsNoFile() {
        InputSource source = InputSource.ofFile(folder);

        assertThat(catchThrowableOfType(ReadException.class, source::bytes).code()).isEqualTo("file-unreadable");
    }

    @Test
    void aFileOverTheLimitIsRefused() throws Exception {
        Path file = Files.writeString(folder.resolve("large.json"), "12345");
        ReadLimits limits = new ReadLimits(4, 10, 10);

        assertThat(catchThrowableOfType(ReadException.class, InputSource.ofFile(file, limits)::bytes).code())
                .isEqualTo("too-large");
    }

    @Test
    void aFileAtTheLimitIsRead() throws Exception {
        Path file = Files.writeString(folder.resolve("large.json"), "1234");

        assertThat(InputSource.ofFile(file, new ReadLimits(4, 10, 10)).bytes()).hasSize(4);
    }

    @Test
    void aSiblingIsAFileInTheSameFolder() throws Exception {
        Files.writeString(folder.resolve("package.json"), "{\"name\":\"x\"}");
        Files.createDirectory(folder.resolve("node_modules"));
        InputSource source = InputSource.ofFile(Files.writeString(folder.resolve("package-lock.json"), "{}"));

        assertThat(source.sibling("package.json").orElseThrow().bytes()).isEqualTo(bytes("{\"name\":\"x\"}"));
        assertThat(source.sibling("absent.json")).isEmpty();
        assertThat(source.sibling("node_modules")).isEmpty();
    }

    @Test
    void loadedBytesDoNotFollowTheFile() throws Exception {
        Path file = Files.writeString(folder.resolve("package-lock.json"), "before");
        InputSource loaded = InputSource.ofFile(file).loaded();
        Files.writeString(file, "after");

        assertThat(loaded.bytes()).isEqualTo(bytes("before"));
        assertThat(loaded.loaded()).isSameAs(loaded);
    }

    @Test
    void bytesInMemoryHaveTheirSiblingsByName() throws Exception {
        InputSource source = InputSource.ofBytes("a.zip!/package-lock.json", bytes("{}"), Map.of("package.json", bytes("[]")));

        assertThat(source.loaded().sibling("package.json").orElseThrow().bytes()).isEqualTo(bytes("[]"));
        assertThat(source.sibling("other.json")).isEmpty();
    }
}
