package headwater.app;

import headwater.ui.dialog.FxClip;
import headwater.ui.dialog.Messages;
import headwater.ui.memory.Memory;
import headwater.ui.theme.Appearance;
import headwater.ui.theme.ThemeChoice;
import headwater.ui.views.Views;
import headwater.ui.work.FxBackgroundWork;
import headwater.workbench.Failure;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javafx.application.Platform;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.collections.ListChangeListener;
import javafx.scene.Scene;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javax.imageio.ImageIO;

/// A picture of the window on a machine without a display, by JavaFX's own headless platform.
final class WindowPicture {
    static final int WIDTH_PX = 1440;
    static final int HEIGHT_PX = 900;
    private static final int LIMIT_SECONDS = 120;

    private WindowPicture() {
    }

    static void write(List<String> files, Wiring.Engine engine, Path png, boolean dark) throws Failure.NotWritten {
        System.setProperty("glass.platform", "Headless");
        System.setProperty("prism.order", "sw");
        System.setProperty("java.awt.headless", "true");
        CompletableFuture<WritableImage> picture = new CompletableFuture<>();
        Platform.startup(() -> {
            try {
                paint(files, engine, dark, picture);
            } catch (RuntimeException defect) {
                picture.completeExceptionally(defect);
            }
        });
        try {
            save(picture.get(LIMIT_SECONDS, TimeUnit.SECONDS), png);
        } catch (InterruptedException | TimeoutException late) {
            throw new Failure.NotWritten(png.toString(), "the window took too long to paint");
        } catch (ExecutionException defect) {
            throw new IllegalStateException(defect.getCause());
        } finally {
            Platform.exit();
        }
    }

    private static void paint(List<String> files, Wiring.Engine engine, boolean dark,
            CompletableFuture<WritableImage> picture) {
        Thread.currentThread().setUncaughtExceptionHandler((_, defect) -> picture.completeExceptionally(defect));
        Messages messages = new Messages();
        FxBackgroundWork work = new FxBackgroundWork(messages::defect);
        Appearance appearance = new Appearance(new SimpleBooleanProperty(dark));
        appearance.choice().set(dark ? ThemeChoice.DARK : ThemeChoice.LIGHT);
        WorkbenchApplication.follow(appearance);
        Wiring wiring = new Wiring(new Wiring.Surroundings(work, messages, List::of, appearance, Memory.none(),
                Samples.eventStream(), Samples.all()), engine, new FxClip());
        Scene scene = new Scene(wiring.load(Views.MAIN), WIDTH_PX, HEIGHT_PX);
        appearance.dress(scene);
        Runnable whenIdle = () -> {
            if (work.jobs().isEmpty() && !picture.isDone()) {
                scene.snapshot(null);
                picture.complete(scene.snapshot(null));
                work.close();
            }
        };
        work.jobs().addListener((ListChangeListener<Object>) _ -> Platform.runLater(whenIdle));
        wiring.main().openNamed(files);
        Platform.runLater(whenIdle);
    }

    static void save(WritableImage picture, Path png) throws Failure.NotWritten {
        int width = (int) picture.getWidth();
        int height = (int) picture.getHeight();
        int[] pixels = new int[width * height];
        picture.getPixelReader().getPixels(0, 0, width, height, PixelFormat.getIntArgbInstance(), pixels, 0, width);
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB);
        image.setRGB(0, 0, width, height, pixels, 0, width);
        try {
            Optional<Path> folder = Optional.ofNullable(png.toAbsolutePath().getParent());
            if (folder.isPresent()) {
                Files.createDirectories(folder.get());
            }
            ImageIO.write(image, "png", png.toFile());
        } catch (IOException failed) {
            throw new Failure.NotWritten(png.toString(), String.valueOf(failed.getMessage()));
        }
    }
}
