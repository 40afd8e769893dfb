package headwater.journey;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;
import headwater.app.Wiring;
import headwater.fixture.EventStream;
import headwater.model.Advisory;
import headwater.ui.dialog.Messages;
import headwater.ui.memory.Memory;
import headwater.ui.theme.Appearance;
import headwater.ui.theme.ThemeChoice;
import headwater.ui.views.Views;
import headwater.ui.work.FxBackgroundWork;
import headwater.workbench.OpenSnapshots;
import headwater.workbench.Sample;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javafx.application.Application;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.scene.Node;
import javafx.scene.Scene;
import org.testfx.util.WaitForAsyncUtils;

/// A whole window on a scene, with its services, for tests. Build it on the FX thread.
public final class WindowFixture implements AutoCloseable {
    public final Messages messages = new Messages();
    public final FxBackgroundWork work = new FxBackgroundWork(messages::defect);
    public final Appearance appearance = new Appearance(new SimpleBooleanProperty(false));
    public final Memory memory;
    public final FakeChoosers choosers = new FakeChoosers();
    public final FakeClip clip = new FakeClip();
    public final Wiring wiring;
    public final Scene scene;

    public WindowFixture(double width, double height, boolean dark, Optional<Path> sample, List<Advisory> catalogue,
            OpenSnapshots open) {
        this(width, height, dark, sample, catalogue, open, Memory.none());
    }

    public WindowFixture(double width, double height, boolean dark, Optional<Path> sample, List<Advisory> catalogue,
            OpenSnapshots open, Memory memory) {
        this(width, height, dark, sample, new Wiring.Engine(catalogue, open, EventStream.noStore(), EventStream.CLOCK), memory);
    }

    public WindowFixture(double width, double height, boolean dark, Optional<Path> sample, Wiring.Engine engine,
            Memory memory) {
        this.memory = memory;
        appearance.choice().set(dark ? ThemeChoice.DARK : ThemeChoice.LIGHT);
        wiring = new Wiring(new Wiring.Surroundings(work, messages, choosers, appearance, memory, sample, Sample.in(Path.of("samples"))), engine,
                clip);
        scene = new Scene(wiring.load(Views.MAIN), width, height);
        appearance.dress(scene);
        // Controls get their skins, and with them their content, as they do on a stage.
        scene.getRoot().applyCss();
    }

    public static WindowFixture of(double width, double height, Optional<Path> sample) {
        return new WindowFixture(width, height, false, sample, List.of(EventStream.advisory()), EventStream.open());
    }

    public static <T> T onFx(Callable<T> call) {
        return WaitForAsyncUtils.waitForAsyncFx(20_000, call);
    }

    /// Switches between light and dark, as somebody does while the window shows.
    public void turn(boolean toDark) {
        onFx(() -> {
            Application.setUserAgentStylesheet((toDark ? new PrimerDark() : new PrimerLight()).getUserAgentStylesheet());
            appearance.choice().set(toDark ? ThemeChoice.DARK : ThemeChoice.LIGHT);
            return "";
        });
        WaitForAsyncUtils.waitForFxEvents();
    }

    /// Waits until nothing is under way any more.
    public void idle() throws TimeoutException {
        WaitForAsyncUtils.waitFor(30, TimeUnit.SECONDS, () -> onFx(() -> work.jobs().isEmpty()));
        WaitForAsyncUtils.waitForFxEvents();
    }

    public <N extends Node> N find(String id, Class<N> type) {
        return onFx(() -> type.cast(scene.lookup("#" + id)));
    }

    @Override
    public void close() {
        work.close();
    }
}
