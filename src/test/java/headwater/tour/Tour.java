package headwater.tour;

import static headwater.journey.WindowFixture.onFx;

import headwater.app.Wiring;
import headwater.fixture.EventStream;
import headwater.ingest.advisory.BuiltInCatalogue;
import headwater.journey.WindowFixture;
import headwater.ui.canvas.GraphCanvas;
import headwater.ui.memory.Memory;
import headwater.workbench.OpenSnapshots;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferInt;
import java.io.IOException;
import java.lang.reflect.Field;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.SnapshotParameters;
import javafx.scene.canvas.Canvas;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.scene.transform.Transform;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageOutputStream;
import org.testfx.util.WaitForAsyncUtils;

/// Paints windows into `target/tour`, and the page that shows them, light and dark side by side.
final class Tour {
    static final Path BASE = Path.of(System.getProperty("headwater.basedir", "."));
    static final Path OUT = BASE.resolve("target").resolve("tour");
    /// From 0, smallest, to 1, not compressed at all.
    private static final float QUICK = 0.9f;
    private static final Path SAMPLE = BASE.resolve("samples/event-stream-2018/package-lock.json");

    private Tour() {
    }

    static Path sample(Path folder) {
        return Files.exists(SAMPLE) ? SAMPLE : EventStream.write(folder, "shop", EventStream.AFFECTED);
    }

    static WindowFixture window(double width, double height, Path folder, OpenSnapshots open, Memory memory) {
        return window(width, height, folder, new Wiring.Engine(BuiltInCatalogue.load(), open, EventStream.noStore(), EventStream.CLOCK),
                memory);
    }

    static WindowFixture window(double width, double height, Path folder, Wiring.Engine engine, Memory memory) {
        WindowFixture window = onFx(() -> new WindowFixture(width, height, false, Optional.of(sample(folder)), engine, memory));
        window.turn(false);
        return window;
    }

    /// Paints a window light, and then dark as somebody does who switches while it shows.
    static void paintBoth(WindowFixture window, double scale, String name) throws Exception {
        for (boolean dark : new boolean[] {false, true}) {
            window.turn(dark);
            paint(window, scale, name + (dark ? "-dark.png" : "-light.png"));
        }
    }

    static void open(WindowFixture window, Path... files) throws Exception {
        onFx(() -> {
            window.wiring.main().open(List.of(files));
            return "";
        });
        window.idle();
        // Tabs enter the scene with the first layout, and only then can a field in one take the focus.
        onFx(() -> window.scene.snapshot(null));
    }

    static void act(WindowFixture window, String action) throws Exception {
        onFx(() -> {
            window.wiring.actions().run(action);
            return "";
        });
        window.idle();
    }

    /// The first picture lays out, the second one shows what layout asked for.
    static void paint(WindowFixture window, double scale, String name) throws Exception {
        SnapshotParameters how = new SnapshotParameters();
        how.setTransform(Transform.scale(scale, scale));
        onFx(() -> window.scene.getRoot().snapshot(how, null));
        if (isSharper(window, scale)) {
            sharpen(window, scale);
        }
        settle(window);
        save(onFx(() -> scale == 1 ? window.scene.snapshot(null) : window.scene.getRoot().snapshot(how, null)),
                OUT.resolve(name));
    }

    /// Tiles come from threads of their own; each snapshot paints those that have come.
    private static void settle(WindowFixture window) throws Exception {
        WaitForAsyncUtils.waitFor(20, TimeUnit.SECONDS, () -> onFx(() -> {
            window.scene.snapshot(null);
            return window.scene.getRoot().lookupAll(".graph-canvas").stream().filter(Tour::seen)
                    .allMatch(node -> ((GraphCanvas) node).isSettled());
        }));
    }

    private static boolean seen(Node node) {
        return node.isVisible() && (node.getParent() == null || seen(node.getParent()));
    }

    /// Whether a canvas is to be sharper than it is, or was so for the picture before.
    private static boolean isSharper(WindowFixture window, double scale) {
        return onFx(() -> window.scene.getRoot().lookupAll(".graph-canvas").stream().map(node -> ((GraphCanvas) node).sharpness())
                .anyMatch(sharpness -> sharpness.get() != scale && (scale != 1 || sharpness.get() > 0)));
    }

    /// A canvas is as sharp as the sharpest screen there is. The tour has none of two pixels for one, so it says so to
    /// each canvas, which takes note when its size changes and then is painted anew.
    private static void sharpen(WindowFixture window, double scale) throws Exception {
        onFx(() -> {
            for (Node node : window.scene.getRoot().lookupAll(".graph-canvas")) {
                ((GraphCanvas) node).sharpness().set(scale);
                for (Node child : node.lookupAll("Canvas")) {
                    Canvas canvas = (Canvas) child;
                    Object peer = com.sun.javafx.scene.NodeHelper.getPeer(canvas);
                    Field sharpness = peer.getClass().getDeclaredField("highestPixelScale");
                    sharpness.setAccessible(true);
                    sharpness.setFloat(peer, (float) scale);
                    canvas.setWidth(canvas.getWidth() - 1);
                }
                ((Parent) node).requestLayout();
            }
            window.scene.getRoot().layout();
            return "";
        });
    }

    static void save(WritableImage image, Path png) throws IOException {
        int width = (int) image.getWidth();
        int height = (int) image.getHeight();
        BufferedImage picture = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        int[] pixels = ((DataBufferInt) picture.getRaster().getDataBuffer()).getData();
        image.getPixelReader().getPixels(0, 0, width, height, PixelFormat.getIntArgbInstance(), pixels, 0, width);
        Files.createDirectories(OUT);
        write(picture, png);
    }

    /// Little compressed, for that takes most of the time of a tour.
    private static void write(BufferedImage picture, Path png) throws IOException {
        ImageWriter writer = ImageIO.getImageWritersByFormatName("png").next();
        ImageWriteParam quick = writer.getDefaultWriteParam();
        quick.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
        quick.setCompressionQuality(QUICK);
        Files.deleteIfExists(png);
        try (ImageOutputStream out = ImageIO.createImageOutputStream(png.toFile())) {
            writer.setOutput(out);
            writer.write(null, new IIOImage(picture, null, null), quick);
        } finally {
            writer.dispose();
        }
    }

    static void index() throws IOException {
        try (Stream<Path> pictures = Files.list(OUT)) {
            String body = pictures.map(file -> file.getFileName().toString()).filter(name -> name.endsWith(".png"))
                    .map(name -> name.replaceAll("-(light|dark)\\.png$", "")).distinct().sorted().map(Tour::pair)
                    .collect(Collectors.joining("\n"));
            Files.writeString(OUT.resolve("index.html"), """
                    <!doctype html><meta charset="utf-8"><title>Tour of Headwater</title>
                    <style>body{font:13px sans-serif;background:#999;margin:16px}section{margin-bottom:28px}
                    div{display:grid;grid-template-columns:1fr 1fr;gap:12px}img{width:100%}h2{margin:0 0 6px}</style>
                    """ + body + "\n");
        }
    }

    private static String pair(String name) {
        return "<section><h2>" + name + "</h2><div>" + Stream.of("light", "dark").filter(theme ->
                Files.exists(OUT.resolve(name + "-" + theme + ".png"))).map(theme -> link(name + "-" + theme + ".png", theme))
                .collect(Collectors.joining()) + "</div></section>";
    }

    private static String link(String picture, String theme) {
        return "<a href=\"" + picture + "\"><img src=\"" + picture + "\" alt=\"" + theme + "\"></a>";
    }
}
