package headwater.app;

import static org.assertj.core.api.Assertions.assertThat;

import headwater.fixture.EventStream;
import headwater.journey.WindowFixture;
import headwater.ui.memory.Memory;
import headwater.ui.session.OpenFile;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import javafx.scene.control.TabPane;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

/// A window of its own process, killed; the next one shows what it showed.
class KilledWindowFxTest {
    private static final int START_SECONDS = 60;

    @BeforeAll
    static void toolkit() throws Exception {
        FxToolkit.registerPrimaryStage();
    }

    @Test
    void opensAgainWhatAKilledWindowShowed(@TempDir Path folder) throws Exception {
        Path settings = folder.resolve("settings.properties");
        Path shop = EventStream.write(folder, "shop", EventStream.AFFECTED);
        Path calm = EventStream.write(folder, "calm", EventStream.CLEAN);
        Process window = start(folder, settings, List.of(calm, shop));
        try {
            WaitForAsyncUtils.waitFor(START_SECONDS, TimeUnit.SECONDS, () -> {
                assertThat(window.isAlive()).as(() -> log(folder)).isTrue();
                return remembered(settings).contains("calm") && remembered(settings).contains("shop");
            });
        } finally {
            window.destroyForcibly().waitFor(START_SECONDS, TimeUnit.SECONDS);
        }
        Settings.Stored stored = new Settings(settings).read();
        assertThat(stored.damaged()).isFalse();
        try (WindowFixture next = WindowFixture.onFx(() -> new WindowFixture(1000, 700, false, Optional.empty(),
                List.of(EventStream.advisory()), EventStream.open(), new Memory(stored.values(), _ -> { })))) {
            WindowFixture.onFx(() -> {
                next.wiring.begin(List.of());
                return "";
            });
            next.idle();
            assertThat(next.wiring.session().files()).extracting(OpenFile::title)
                    .containsExactlyInAnyOrder("shop", "calm");
            assertThat(next.wiring.session().answer().get()).isPresent();
            assertThat(next.find("tabs", TabPane.class).isVisible()).isTrue();
        }
    }

    private static Process start(Path folder, Path settings, List<Path> files) throws Exception {
        ProcessBuilder window = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Dglass.platform=Headless", "-Dprism.order=sw", "-Djava.awt.headless=true",
                "--enable-native-access=ALL-UNNAMED", "-Xmx300m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1",
                "-Dheadwater.settings=" + settings, "-Dheadwater.store=" + folder.resolve("store"), "-cp",
                System.getProperty("surefire.test.class.path", System.getProperty("java.class.path", "")),
                "headwater.app.Main", "open");
        files.forEach(file -> window.command().add(file.toString()));
        window.environment().put("DISPLAY", ":headless");
        window.redirectErrorStream(true).redirectOutput(new File(folder.toFile(), "log"));
        return window.start();
    }

    private static String remembered(Path settings) {
        try {
            return Files.exists(settings) ? Files.readString(settings) : "";
        } catch (IOException replacedJustNow) {
            return "";
        }
    }

    private static String log(Path folder) {
        try {
            return Files.readString(folder.resolve("log"));
        } catch (IOException none) {
            return none.toString();
        }
    }
}
