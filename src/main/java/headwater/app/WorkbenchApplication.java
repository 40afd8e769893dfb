package headwater.app;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;
import headwater.ui.dialog.FxFileChoosers;
import headwater.ui.dialog.Messages;
import headwater.ui.memory.Memory;
import headwater.ui.shell.ShellSettings;
import headwater.ui.text.Texts;
import headwater.ui.theme.Appearance;
import headwater.ui.views.Views;
import headwater.ui.work.FxBackgroundWork;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
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
    public static void launch(List<String> files) {
        QuietStart.apply();
        Application.launch(WorkbenchApplication.class, files.toArray(String[]::new));
    }

    /// Paints the window with these files, fully analysed, into a PNG of 1440 × 900 px, without a display.
    /// To be called once in a process, which then has to end.
    ///
    /// @throws headwater.workbench.Failure.NotWritten when the picture cannot be written
    public static void picture(List<String> files, Path png, boolean dark) throws headwater.workbench.Failure.NotWritten {
        QuietStart.apply();
        WindowPicture.write(files, png, dark);
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
                memory, Samples.eventStream()));
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
        made.begin(getParameters().getRaw().stream().map(Path::of).toList());
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
