package headwater.workbench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import headwater.ingest.InputSource;
import headwater.ingest.builtin.BuiltInFormats;
import headwater.model.Origin;
import headwater.progress.Progress;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OpenSnapshotsTest {
    private static final String EMPTY = "{\"lockfileVersion\": 3, \"packages\": {\"\": {}}}";

    @TempDir
    Path folder;

    private final OpenSnapshots open = new OpenSnapshots(BuiltInFormats.registry());

    @Test
    void keepsNameDigestAndSizeOfTheUntouchedBytes() throws Exception {
        Path file = Files.writeString(folder.resolve("package-lock.json"), EMPTY);
        Snapshot snapshot = open.open(InputSource.ofFile(file), Progress.NONE);

        assertThat(snapshot.file()).isEqualTo(file.toString());
        assertThat(snapshot.source().sizeBytes()).isEqualTo(EMPTY.length());
        assertThat(snapshot.source().sha256())
                .isEqualTo("baf0ac7d1e97603c03a879d2c69814c33800a2d789a8feca93aca030a04a4a22");
    }

    @Test
    void whatCannotBeReadIsAFailureWithCodeAndPlace() throws Exception {
        Path file = Files.writeString(folder.resolve("package-lock.json"), "{\n\"lockfileVersion\": 3,");
        Failure.Unreadable failure = catchThrowableOfType(Failure.Unreadable.class,
                () -> open.open(InputSource.ofFile(file), Progress.NONE));

        assertThat(failure.code()).isEqualTo("truncated");
        assertThat(failure.origin()).isEqualTo(new Origin(file.toString(), 2, 22));
        assertThat(failure).hasMessage("The file ends in the middle of its JSON.");
    }

    @Test
    void anUnknownFormatIsAFailure() throws Exception {
        Path file = Files.writeString(folder.resolve("notes.txt"), "hello");

        assertThat(catchThrowableOfType(Failure.Unreadable.class,
                () -> open.open(InputSource.ofFile(file), Progress.NONE)).code()).isEqualTo("format-unknown");
    }

    @Test
    void knowsLockfilesByName() {
        assertThat(open.recognisesName("npm-shrinkwrap.json")).isTrue();
        assertThat(open.recognisesName("package.json")).isFalse();
    }

    @Test
    void aProjectWithoutNameIsCalledAsItsFolder() throws Exception {
        Path file = Files.writeString(Files.createDirectory(folder.resolve("checkout")).resolve("package-lock.json"), EMPTY);

        assertThat(open.open(InputSource.ofFile(file), Progress.NONE).title()).isEqualTo("checkout");
    }

    @Test
    void theProjectItselfIsNotCounted() throws Exception {
        assertThat(Lockfiles.of("'version': '1.0.0'", "a': {}").componentCount()).isEqualTo(1);
        assertThat(Lockfiles.of("'version': '1.0.0'", "a': {}").title()).isEqualTo("shop");
    }
}
