package headwater.app;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;
import headwater.ui.dialog.FxFileChoosers;
import headwater.ui.dialog.Messages;
import headwater.ui.shell.ShellSettings;
import headwater.ui.text.Texts;
import headwater.ui.theme.Appearance;
import headwater.ui.views.Views;
import headwater.ui.work.FxBackgroundWork;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import javafx.application.Application;
import javafx.application.ColorScheme;
import javafx.application.Platform;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.geometry.Rectangle2D;
import javafx.scene.Scene;
import javafx.scene.image.Image;
import javafx.stage.Screen;
import javafx.stage.Stage;

/// The window's life. [#launch] opens it and returns when it is closed; [WindowPicture] paints it without a display.
public final class WorkbenchApplication extends Application {
    private final Settings settings = new Settings(Settings.usualFile());
    private final Messages messages = new Messages();
    private final FxBackgroundWork work = new FxBackgroundWork(messages::defect);
    private Optional<Wiring> wiring = Optional.empty();

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
        ShellSettings remembered = ShellSettings.of(settings.read());
        Appearance appearance = new Appearance(systemDark());
        appearance.choice().set(remembered.theme());
        follow(appearance);
        appearance.motion().set(true);
        Wiring made = new Wiring(new Wiring.Surroundings(work, messages, new FxFileChoosers(() -> stage), appearance,
                remembered, Samples.eventStream()));
        wiring = Optional.of(made);
        Rectangle2D screen = Screen.getPrimary().getVisualBounds();
        Scene scene = new Scene(made.load(Views.MAIN), Math.min(remembered.windowWidth(), screen.getWidth()),
                Math.min(remembered.windowHeight(), screen.getHeight()));
        appearance.dress(scene);
        stage.setTitle(Texts.text("app.name"));
        stage.getIcons().addAll(icon(16), icon(32), icon(64), icon(256));
        stage.setMinWidth(720);
        stage.setMinHeight(480);
        stage.setScene(scene);
        stage.setOnCloseRequest(_ -> remember(stage));
        stage.show();
        made.main().open(getParameters().getRaw().stream().map(Path::of).toList());
    }

    private void remember(Stage stage) {
        wiring.flatMap(Wiring::mainController).ifPresent(controller -> settings.write(
                controller.settings(stage.getScene().getWidth(), stage.getScene().getHeight()).stored()));
    }

    @Override
    public void stop() {
        work.close();
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
