package headwater.access;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.AccessibleAttribute;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.ScrollBar;
import javafx.scene.control.TextInputControl;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import javafx.scene.paint.Paint;
import javafx.scene.text.Text;

/// Looks at every node of a scene that is seen.
final class SceneWalk {
    private SceneWalk() {
    }

    static List<Node> seen(Node root) {
        List<Node> nodes = new ArrayList<>();
        collect(root, nodes);
        return nodes;
    }

    private static void collect(Node node, List<Node> nodes) {
        if (!node.isVisible()) {
            return;
        }
        nodes.add(node);
        if (node instanceof Parent parent) {
            parent.getChildrenUnmodifiable().forEach(child -> collect(child, nodes));
        }
    }

    /// Controls that the keyboard reaches and that say nothing to a screen reader.
    static List<String> nameless(Node root) {
        return seen(root).stream().filter(node -> node.isFocusTraversable() && !(node instanceof ScrollBar))
                .filter(node -> !named(node))
                .map(SceneWalk::path).distinct().toList();
    }

    private static boolean named(Node node) {
        if (node.getAccessibleText() != null && !node.getAccessibleText().isBlank()) {
            return true;
        }
        boolean words = node instanceof Labeled labeled && labeled.getText() != null
                && labeled.getText().chars().anyMatch(Character::isLetterOrDigit);
        boolean prompted = node instanceof TextInputControl input && input.getPromptText() != null
                && !input.getPromptText().isBlank();
        Object told = node.queryAccessibleAttribute(AccessibleAttribute.TEXT);
        boolean self = told instanceof String text && text.chars().anyMatch(Character::isLetterOrDigit);
        return words || prompted || self || node.getClass().getSimpleName().equals("TabHeaderSkin");
    }

    /// A text with its colour and what lies behind it.
    record Pair(String where, Color text, Color behind, double sizePx) {
        double contrast() {
            double one = luminance(text) + 0.05;
            double other = luminance(behind) + 0.05;
            return Math.max(one, other) / Math.min(one, other);
        }

        private static double luminance(Color colour) {
            return 0.2126 * linear(colour.getRed()) + 0.7152 * linear(colour.getGreen())
                    + 0.0722 * linear(colour.getBlue());
        }

        private static double linear(double part) {
            return part <= 0.04045 ? part / 12.92 : Math.pow((part + 0.055) / 1.055, 2.4);
        }

        @Override
        public String toString() {
            return "%.2f : 1  %s on %s  %s".formatted(contrast(), text, behind, where);
        }
    }

    /// Every text that is seen, with its colours as they are in force; what is disabled is left out, as the rule does.
    static List<Pair> texts(Node root) {
        List<Pair> pairs = new ArrayList<>();
        for (Node node : seen(root)) {
            if (node instanceof Text text && !text.getText().isBlank() && !disabled(text)
                    && text.getFill() instanceof Color fill) {
                Color behind = behind(text.getParent());
                pairs.add(new Pair(path(text) + " “" + text.getText() + "”", over(fill, opacity(text), behind), behind,
                        text.getFont().getSize()));
            }
        }
        return pairs;
    }

    private static boolean disabled(Node node) {
        return node.isDisabled();
    }

    private static double opacity(Node node) {
        double opacity = 1;
        for (Node each = node; each != null; each = each.getParent()) {
            opacity *= each.getOpacity();
        }
        return opacity;
    }

    /// The topmost background below a node, transparent ones laid over what is below them.
    private static Color behind(Parent parent) {
        if (parent == null) {
            return Color.WHITE;
        }
        Color below = null;
        if (parent instanceof Region region && region.getBackground() != null) {
            for (var fill : region.getBackground().getFills().reversed()) {
                Paint paint = fill.getFill();
                if (paint instanceof Color colour && colour.getOpacity() > 0) {
                    below = colour;
                    break;
                }
            }
        }
        if (below != null && below.isOpaque()) {
            return below;
        }
        Color further = behind(parent.getParent());
        return below == null ? further : over(below, 1, further);
    }

    private static Color over(Color top, double opacity, Color bottom) {
        return bottom.interpolate(Color.color(top.getRed(), top.getGreen(), top.getBlue()), top.getOpacity() * opacity);
    }

    static String path(Node node) {
        StringBuilder path = new StringBuilder();
        for (Node each = node; each != null; each = each.getParent()) {
            String name = each.getId() != null ? "#" + each.getId()
                    : each.getStyleClass().isEmpty() ? each.getClass().getSimpleName()
                    : "." + String.join(".", each.getStyleClass());
            path.insert(0, " " + name);
        }
        String whole = path.toString().strip();
        return (node instanceof Label label ? "“" + label.getText() + "” " : "")
                + whole.substring(Math.max(0, whole.length() - 160));
    }
}
