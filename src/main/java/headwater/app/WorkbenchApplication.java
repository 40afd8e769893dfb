package headwater.app;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;
import headwater.ui.dialog.FxClip;
import headwater.ui.dialog.FxFileChoosers;
import headwater.ui.dialog.Messages;
import headwater.ui.memory.Memory;
import headwater.ui.shell.ShellSettings;
import headwater.ui.text.Texts;
import headwater.ui.theme.Appearance;
import headwater.ui.views.Views;
import headwater.ui.work.FxBackgroundWork;
import headwater.workbench.Failure;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import javafx.application.Application;
import javafx.application.ColorScheme;
import javafx.application.Platform;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.scene.Scene;
import javafx.scene.image.Image;
import javafx.stage.Stage;

/// The window's life. [#launch] opens it and returns when it is closed; [WindowPicture] paints it without a display.
public final class WorkbenchApplication extends Application {
    private final Settings settings = new Settings(Settings.usualFile());
    private final SettingsWriter writer = new SettingsWriter(settings);
    private final Messages messages = new Messages();
    private final FxBackgroundWork work = new FxBackgroundWork(messages::defect);

    /// Opens the window and, in it, files and folders; returns when the window is closed.
    ///
    /// @param store  where snapshots are kept; empty for where the settings say, or the usual place
    public static void launch(List<String> files, String store) {
        QuietStart.apply();
        Application.launch(WorkbenchApplication.class, Stream.concat(Stream.of(store), files.stream())
                .toArray(String[]::new));
    }

    /// Paints the window with these files, fully analysed, into a PNG of 1440 × 900 px, without a display.
    /// To be called once in a process, which then has to end.
    ///
    /// @throws headwater.workbench.Failure.NotWritten   when the picture cannot be written
    /// @throws headwater.workbench.Failure.Unreadable when the store's text names no place
    public static void picture(List<String> files, String store, Path png, boolean dark)
            throws Failure.NotWritten, Failure.Unreadable {
        QuietStart.apply();
        WindowPicture.write(files, Wiring.Engine.usual(store), png, dark);
    }

    @Override
    public void start(Stage stage) {
        Thread.currentThread().setUncaughtExceptionHandler((_, defect) -> messages.defect(defect));
        Settings.Stored stored = fresh() ? new Settings.Stored(Map.of(), false) : settings.read();
        Memory memory = new Memory(stored.values(), fresh() ? _ -> { } : writer::keep);
        Appearance appearance = new Appearance(systemDark());
        appearance.choice().set(ShellSettings.of(stored.values()).theme());
        appearance.choice().subscribe((_, choice) -> memory.put("theme", choice.key()));
        follow(appearance);
        appearance.motion().set(true);
        Wiring made = new Wiring(new Wiring.Surroundings(work, messages, new FxFileChoosers(() -> stage), appearance,
                memory, Samples.eventStream(), Samples.all()), engine(stored.values()), new FxClip());
        Scene scene = new Scene(made.load(Views.MAIN));
        appearance.dress(scene);
        stage.setTitle(Texts.text("app.name"));
        stage.getIcons().addAll(icon(16), icon(32), icon(64), icon(256));
        stage.setScene(scene);
        WindowBounds.follow(stage, memory);
        stage.show();
        if (stored.damaged()) {
            made.notices().tell(Texts.text("settings.damaged"));
        }
        made.begin(getParameters().getRaw().stream().skip(1).toList());
    }

    /// With the store of the command line, else of the settings, else the usual one.
    private Wiring.Engine engine(Map<String, String> stored) {
        String given = getParameters().getRaw().getFirst();
        try {
            return Wiring.Engine.usual(given.isEmpty() ? stored.getOrDefault("store", "") : given);
        } catch (Failure.Unreadable wrong) {
            messages.show(wrong);
            return usual();
        }
    }

    private static Wiring.Engine usual() {
        try {
            return Wiring.Engine.usual("");
        } catch (Failure.Unreadable wrong) {
            throw new IllegalStateException(wrong);
        }
    }

    /// Whether this run neither reads nor keeps what is remembered, as the system property `headwater.fresh` asks.
    private static boolean fresh() {
        return Boolean.getBoolean("headwater.fresh");
    }

    @Override
    public void stop() {
        work.close();
        writer.close();
    }

    private static BooleanBinding systemDark() {
        Platform.Preferences system = Platform.getPreferences();
        return Bindings.createBooleanBinding(() -> system.getColorScheme() == ColorScheme.DARK,
                system.colorSchemeProperty());
    }

    /// Keeps the controls' own stylesheet in the theme that is in force.
    static void follow(Appearance appearance) {
        appearance.dark().subscribe(dark -> setUserAgentStylesheet((dark ? new PrimerDark() : new PrimerLight()).getUserAgentStylesheet()));
    }

    private static Image icon(int sizePx) {
        return new Image(Objects.requireNonNull(
                WorkbenchApplication.class.getResourceAsStream("/headwater/icon/headwater-" + sizePx + ".png")));
    }
}
