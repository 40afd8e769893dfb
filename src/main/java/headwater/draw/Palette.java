package headwater.draw;

import headwater.analysis.diff.Mark;
import java.util.Locale;

/// The colours of one theme as `#rrggbb`, the same that the stylesheet of that theme names.
///
/// @param dark       whether text is light on dark
/// @param text       names
/// @param dim        versions and ranges
/// @param edge       dependencies at rest
/// @param route      dependencies that stand out
public record Palette(boolean dark, String background, String panel, String text, String dim, String line, String edge,
        String route, String selection, Ink root, Ink direct, Ink path, Ink compromised, Ink target, Ink added, Ink removed, Ink changed,
        Ink unchanged) {
    public static final Palette LIGHT = new Palette(false, "#ffffff", "#f6f8fa", "#1f2328", "#59636e", "#d8dee4",
            "#a9b4c0", "#b98900", "#0969da", new Ink("#ddf4ff", "#0550ae"), new Ink("#d9f2ee", "#0f766e"),
            new Ink("#fff8e5", "#9a6700"), new Ink("#ffe3e0", "#d1372c"), new Ink("#eef1f4", "#424a53"),
            new Ink("#dafbe1", "#116329"), new Ink("#fde4f1", "#8f2962"), new Ink("#fff3cd", "#7d4e00"),
            new Ink("#f6f8fa", "#636c76"));
    public static final Palette DARK = new Palette(true, "#0d1117", "#12171e", "#e6edf3", "#9aa5b1", "#2a323c",
            "#55616e", "#d0a02a", "#58a6ff", new Ink("#10253f", "#79b8ff"), new Ink("#0f2b2a", "#5ad1c2"),
            new Ink("#2a2210", "#e3b341"), new Ink("#3a1513", "#f0625a"), new Ink("#222a33", "#b1bac4"),
            new Ink("#0f2a17", "#56d364"), new Ink("#351427", "#f49ac8"), new Ink("#2f260d", "#e3b341"),
            new Ink("#12171e", "#8a949f"));

    /// Fill and stroke of a role.
    public record Ink(String fill, String stroke) {
    }

    public static Palette of(boolean dark) {
        return dark ? DARK : LIGHT;
    }

    /// A colour as if it covered only a share of the background.
    ///
    /// @param share  from 0 to 1
    String receded(String colour, double share) {
        return mixed(background, colour, share);
    }

    /// A colour between two others.
    ///
    /// @param share  of the second one, from 0 to 1
    String mixed(String from, String to, double share) {
        int over = Integer.decode(to);
        int under = Integer.decode(from);
        int mixed = 0;
        for (int shift = 16; shift >= 0; shift -= 8) {
            double part = (over >> shift & 0xFF) * share + (under >> shift & 0xFF) * (1 - share);
            mixed |= (int) Math.round(part) << shift;
        }
        return String.format(Locale.ROOT, "#%06x", mixed);
    }

    /// The colour of a dependency at rest.
    String line(Mark mark) {
        return switch (mark) {
            case ADDED -> added.stroke();
            case REMOVED -> removed.stroke();
            case CHANGED -> changed.stroke();
            case SAME -> edge;
        };
    }

    public Ink ink(Role role) {
        return switch (role) {
            case ROOT -> root;
            case DIRECT -> direct;
            case PATH -> path;
            case COMPROMISED -> compromised;
            case TARGET -> target;
            case ADDED -> added;
            case REMOVED -> removed;
            case CHANGED -> changed;
            case UNCHANGED, OTHER -> unchanged;
        };
    }
}
