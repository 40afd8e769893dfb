package headwater.draw;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The palette and the stylesheets say the same, and everything can be read: contrast by WCAG 2.1, 1.4.3.
class PaletteTest {
    private static final double READABLE = 4.5;

    static Map<String, String> sheet(boolean dark) throws IOException {
        String name = "/headwater/css/" + (dark ? "dark" : "light") + ".css";
        try (InputStream in = Objects.requireNonNull(PaletteTest.class.getResourceAsStream(name))) {
            Matcher token = Pattern.compile("-hw-([a-z-]+): (#[0-9a-f]{6});")
                    .matcher(new String(in.readAllBytes(), StandardCharsets.UTF_8));
            Map<String, String> colours = new HashMap<>();
            while (token.find()) {
                colours.put(token.group(1), token.group(2));
            }
            return colours;
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void matchesTheStylesheet(boolean dark) throws IOException {
        Map<String, String> css = sheet(dark);
        Palette palette = Palette.of(dark);
        assertThat(palette.background()).isEqualTo(css.get("bg"));
        assertThat(palette.text()).isEqualTo(css.get("text"));
        assertThat(palette.dim()).isEqualTo(css.get("dim"));
        assertThat(palette.route()).isEqualTo(css.get("route"));
        assertThat(palette.selection()).isEqualTo(css.get("sel"));
        assertThat(palette.ink(Role.ROOT)).isEqualTo(ink(css, "root-bg", "root"));
        assertThat(palette.ink(Role.DIRECT)).isEqualTo(ink(css, "direct-bg", "direct"));
        assertThat(palette.ink(Role.PATH)).isEqualTo(ink(css, "path-bg", "path"));
        assertThat(palette.ink(Role.COMPROMISED)).isEqualTo(ink(css, "bad-bg", "bad-line"));
        assertThat(palette.ink(Role.TARGET)).isEqualTo(ink(css, "target-bg", "target"));
        assertThat(palette.ink(Role.ADDED)).isEqualTo(ink(css, "added-bg", "added"));
        assertThat(palette.ink(Role.REMOVED)).isEqualTo(ink(css, "removed-bg", "removed"));
        assertThat(palette.ink(Role.CHANGED)).isEqualTo(ink(css, "changed-bg", "changed"));
        assertThat(palette.ink(Role.UNCHANGED)).isEqualTo(ink(css, "panel", "faint"));
    }

    private static Palette.Ink ink(Map<String, String> css, String fill, String stroke) {
        return new Palette.Ink(css.getOrDefault(fill, ""), css.getOrDefault(stroke, ""));
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void textCanBeReadOnEveryGround(boolean dark) throws IOException {
        Map<String, String> css = sheet(dark);
        for (String ground : new String[] {"bg", "panel", "raised"}) {
            for (String ink : new String[] {"text", "dim", "faint", "bad", "ok", "note", "sel"}) {
                readable(css, ink, ground);
            }
        }
        for (String ground : new String[] {"root-bg", "direct-bg", "path-bg", "bad-bg", "target-bg", "chip", "added-bg", "removed-bg", "changed-bg"}) {
            readable(css, "text", ground);
            readable(css, "dim", ground);
        }
        readable(css, "bad", "bad-bg");
        readable(css, "ok", "ok-bg");
        readable(css, "note", "note-bg");
        readable(css, "text", "sel-bg");
        readable(css, "on-sel", "sel");
    }

    /// WCAG 2.1, 1.4.11: what shows where one can write.
    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void edgesOfFieldsStandOut(boolean dark) throws IOException {
        Map<String, String> css = sheet(dark);
        for (String ground : new String[] {"bg", "panel", "raised"}) {
            assertThat(contrast(css.getOrDefault("field", "#000000"), css.getOrDefault(ground, "#000000")))
                    .as("a field on %s", ground).isBetween(3.0, READABLE);
        }
    }

    private static void readable(Map<String, String> css, String ink, String ground) {
        assertThat(contrast(css.getOrDefault(ink, "#000000"), css.getOrDefault(ground, "#000000")))
                .as("%s on %s", ink, ground).isGreaterThanOrEqualTo(READABLE);
    }

    @Test
    void knowsContrast() {
        assertThat(contrast("#000000", "#ffffff")).isEqualTo(21.0);
    }

    private static double contrast(String one, String other) {
        double a = luminance(one);
        double b = luminance(other);
        return Math.round((Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05) * 100) / 100.0;
    }

    private static double luminance(String colour) {
        int rgb = Integer.parseInt(colour.substring(1), 16);
        return 0.2126 * linear(rgb >> 16) + 0.7152 * linear(rgb >> 8 & 255) + 0.0722 * linear(rgb & 255);
    }

    private static double linear(int channel) {
        double share = channel / 255.0;
        return share <= 0.03928 ? share / 12.92 : Math.pow((share + 0.055) / 1.055, 2.4);
    }
}
