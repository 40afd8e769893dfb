package headwater.ui.canvas;

import headwater.draw.TextStyle;
import headwater.draw.TextWidths;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import javafx.scene.text.Font;
import javafx.scene.text.FontWeight;
import javafx.scene.text.Text;

/// Measures with the fonts of the screen. A text node outside a scene may be used on any thread, unless its script needs
/// shaping (see [ShapedText]).
public final class FxTextWidths implements TextWidths {
    private static final String SANS = "DejaVu Sans";
    private static final String MONO = "DejaVu Sans Mono";
    /// So many texts are known at most; then it forgets them all.
    private static final int MOST_KNOWN = 20_000;
    private final Map<TextStyle, Map<String, Double>> known = new ConcurrentHashMap<>();

    @Override
    public double width(String text, TextStyle style) {
        Map<String, Double> ofStyle = known.computeIfAbsent(style, _ -> new ConcurrentHashMap<>());
        if (ofStyle.size() > MOST_KNOWN) {
            ofStyle.clear();
        }
        Double width = ofStyle.get(text);
        if (width == null) {
            // Not inside the map: the FX thread may have to measure, and may be asking the same map.
            width = measure(text, style);
            ofStyle.put(text, width);
        }
        return width;
    }

    @Override
    public double widthOnce(String text, TextStyle style) {
        return measure(text, style);
    }

    private static double measure(String text, TextStyle style) {
        if (ShapedText.isNeeded(text)) {
            return ShapedText.width(text, style);
        }
        Text node = new Text(text);
        node.setFont(font(style, style.size()));
        return node.getLayoutBounds().getWidth();
    }

    static Font font(TextStyle style, double size) {
        String family = style.monospaced() ? MONO : SANS;
        return Font.font(family, style.bold() ? FontWeight.BOLD : FontWeight.NORMAL, size);
    }
}
