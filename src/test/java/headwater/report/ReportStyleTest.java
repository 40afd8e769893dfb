package headwater.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Every text of a report can be read on what it stands on, by day and by night.
/// Source: Web Content Accessibility Guidelines 2.2, 1.4.3.
class ReportStyleTest {
    private static final double LEAST = 4.5;

    private static Map<String, String> colours(int theme) throws IOException {
        String css;
        try (InputStream in = Objects.requireNonNull(ReportStyleTest.class.getResourceAsStream("/headwater/report/report.css"))) {
            css = new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
        Map<String, String> colours = new HashMap<>();
        Pattern.compile("--([a-z-]+): (#[0-9a-f]{6})").matcher(css.split(":root \\{")[theme + 1]).results()
                .forEach(each -> colours.put(each.group(1), each.group(2)));
        return colours;
    }

    private static double luminance(String colour) {
        int rgb = Integer.decode(colour);
        double[] weights = {0.2126, 0.7152, 0.0722};
        double sum = 0;
        for (int i = 0; i < weights.length; i++) {
            double part = (rgb >> 16 - 8 * i & 0xFF) / 255.0;
            sum += weights[i] * (part <= 0.04045 ? part / 12.92 : Math.pow((part + 0.055) / 1.055, 2.4));
        }
        return sum;
    }

    @ParameterizedTest
    @CsvSource({"text, bg", "text, panel", "text, bad-bg", "text, ok-bg", "text, open-bg", "dim, bg", "dim, panel", "bad, bg",
        "bad, bad-bg", "ok, bg", "ok, ok-bg", "open, bg", "open, open-bg", "added, bg", "removed, bg", "changed, bg"})
    void textStandsOut(String text, String on) throws IOException {
        for (int theme = 0; theme < 2; theme++) {
            Map<String, String> colours = colours(theme);
            double one = luminance(Objects.requireNonNull(colours.get(text), text));
            double other = luminance(Objects.requireNonNull(colours.get(on), on));
            assertThat((Math.max(one, other) + 0.05) / (Math.min(one, other) + 0.05)).as(text + " on " + on + ", theme " + theme)
                    .isGreaterThanOrEqualTo(LEAST);
        }
    }
}
