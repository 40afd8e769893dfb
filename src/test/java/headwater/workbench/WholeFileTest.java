package headwater.workbench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import headwater.progress.CancelledException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WholeFileTest {
    @TempDir
    private Path folder;

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    @Test
    void writesTheWholeFile() throws Exception {
        Path target = folder.resolve("a.svg");
        WholeFile.write(target, out -> out.write(bytes("new")));
        assertThat(target).hasContent("new");
        assertThat(folder.toFile().list()).containsExactly("a.svg");
    }

    @Test
    void leavesTheOldFileWhenTheDiskIsFull() throws Exception {
        Path target = Files.writeString(folder.resolve("a.svg"), "old");
        assertThatThrownBy(() -> WholeFile.write(target, out -> {
            out.write(bytes("half"));
            throw new IOException("no space left");
        })).isInstanceOf(Failure.NotWritten.class).hasMessageContaining("no space left");
        assertThat(target).hasContent("old");
        assertThat(folder.toFile().list()).containsExactly("a.svg");
    }

    @Test
    void leavesTheOldFileWhenCancelled() throws Exception {
        Path target = Files.writeString(folder.resolve("a.svg"), "old");
        assertThatThrownBy(() -> WholeFile.write(target, _ -> {
            throw new CancelledException();
        })).isInstanceOf(CancelledException.class);
        assertThat(target).hasContent("old");
        assertThat(folder.toFile().list()).containsExactly("a.svg");
    }

    @Test
    void saysThatTheFolderIsMissing() {
        assertThatThrownBy(() -> WholeFile.write(folder.resolve("no").resolve("a.svg"), out -> out.write(bytes("x"))))
                .isInstanceOf(Failure.NotWritten.class).hasMessageContaining("its folder does not exist");
    }
}
