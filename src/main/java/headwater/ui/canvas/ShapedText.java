package headwater.ui.canvas;

import headwater.draw.Surface;
import headwater.draw.TextStyle;
import headwater.ui.work.FxThread;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import javafx.geometry.VPos;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.shape.ClosePath;
import javafx.scene.shape.CubicCurveTo;
import javafx.scene.shape.LineTo;
import javafx.scene.shape.MoveTo;
import javafx.scene.shape.Path;
import javafx.scene.shape.PathElement;
import javafx.scene.shape.QuadCurveTo;
import javafx.scene.shape.Rectangle;
import javafx.scene.shape.Shape;
import javafx.scene.text.Text;

/// Text of scripts whose letters are joined or reordered. On Linux JavaFX shapes such text with Pango and one font map for
/// all threads, which ends the program when two threads do so at once: a text node that is measured in the background or a
/// canvas that is painted by the render thread, while the window lays out a label. So such text is measured on the FX
/// thread only, and a canvas gets its outlines.
/// Source: `com.sun.javafx.font.freetype.PangoGlyphLayout` of JavaFX 26 (static font map, items freed before their font is
/// asked); seen as a SIGSEGV in `pango_font_describe`.
final class ShapedText {
    /// So many outlines are kept at most; then it forgets them all.
    private static final int MOST_KNOWN = 500;
    private static final Map<TextStyle, Map<String, Path>> OUTLINES = new ConcurrentHashMap<>();

    private ShapedText() {
    }

    /// Whether a text may be of such a script: all but Latin, Greek, Cyrillic, Armenian, CJK, punctuation and symbols.
    static boolean isNeeded(String text) {
        return text.chars().anyMatch(ShapedText::isShaped);
    }

    private static boolean isShaped(int c) {
        boolean alphabet = c < 0x300 || c >= 0x370 && c < 0x590 || c >= 0x1E00 && c < 0x200B;
        boolean symbols = c >= 0x2010 && c < 0x2028 || c >= 0x2030 && c < 0x2060 || c >= 0x2070 && c < 0x20D0
                || c >= 0x2100 && c < 0x2E80;
        boolean eastern = c >= 0x2E80 && c < 0xA4D0 || c >= 0xAC00 && c < 0xD7B0 || c >= 0xFF00 && c < 0xFFFE;
        return !alphabet && !symbols && !eastern;
    }

    /// Width in px, measured on the FX thread.
    ///
    /// @throws headwater.progress.CancelledException when the thread is interrupted while it waits
    static double width(String text, TextStyle style) {
        return FxThread.ask(() -> node(text, style).getLayoutBounds().getWidth());
    }

    /// Fills a text's outlines with the paint of the canvas; on the FX thread.
    static void fill(GraphicsContext g, Surface.Text text) {
        Path outline = outline(text.text(), text.style());
        double scale = text.size() / text.style().size();
        double width = outline.getLayoutBounds().getMaxX() * scale;
        double squeeze = Math.min(1, text.room() / Math.max(1, width));
        g.save();
        g.translate(text.x() - (text.centred() ? width * squeeze / 2 : 0), text.middle());
        g.scale(scale * squeeze, scale);
        g.beginPath();
        outline.getElements().forEach(element -> add(g, element));
        g.fill();
        g.restore();
    }

    private static Path outline(String text, TextStyle style) {
        Map<String, Path> ofStyle = OUTLINES.computeIfAbsent(style, _ -> new ConcurrentHashMap<>());
        if (ofStyle.size() > MOST_KNOWN) {
            ofStyle.clear();
        }
        return ofStyle.computeIfAbsent(text, t -> (Path) Shape.subtract(node(t, style), new Rectangle()));
    }

    private static Text node(String text, TextStyle style) {
        Text node = new Text(text);
        node.setFont(FxTextWidths.font(style, style.size()));
        node.setTextOrigin(VPos.CENTER);
        return node;
    }

    private static void add(GraphicsContext g, PathElement element) {
        switch (element) {
            case MoveTo to -> g.moveTo(to.getX(), to.getY());
            case LineTo to -> g.lineTo(to.getX(), to.getY());
            case QuadCurveTo to -> g.quadraticCurveTo(to.getControlX(), to.getControlY(), to.getX(), to.getY());
            case CubicCurveTo to -> g.bezierCurveTo(to.getControlX1(), to.getControlY1(), to.getControlX2(),
                    to.getControlY2(), to.getX(), to.getY());
            case ClosePath _ -> g.closePath();
            default -> throw new IllegalStateException("an outline has only lines and curves");
        }
    }
}
