package headwater.cli;

import com.fasterxml.jackson.core.JsonGenerator;
import headwater.analysis.diff.CrossCheck;
import headwater.workbench.CrossCheckWords;
import headwater.workbench.Snapshot;
import java.io.IOException;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/// Writes what only one of two files of different kinds lists.
final class CrossCheckText {
    private final Terminal terminal;
    private final int shown;

    /// @param shown  how many of one reason are named
    CrossCheckText(Terminal terminal, int shown) {
        this.terminal = terminal;
        this.shown = shown;
    }

    void write(CrossCheck check, Snapshot before, Snapshot now) {
        terminal.line("");
        terminal.line("Cross-check of both files: " + check.both() + (check.both() == 1 ? " package version is" : " package versions are")
                + " in both.");
        side(check.before(), before);
        side(check.now(), now);
    }

    private void side(List<CrossCheck.Alone> alone, Snapshot file) {
        Map<CrossCheck.Reason, List<CrossCheck.Alone>> byReason = alone.stream().collect(Collectors.groupingBy(
                CrossCheck.Alone::reason, () -> new EnumMap<>(CrossCheck.Reason.class), Collectors.toList()));
        new TreeMap<>(byReason).descendingMap().forEach((reason, some) -> {
            String heading = "  only in " + file.shortName() + ": " + some.size() + " " + CrossCheckWords.group(reason);
            if (reason == CrossCheck.Reason.UNEXPLAINED) {
                terminal.alarm(heading);
            } else {
                terminal.line(heading);
            }
            some.stream().limit(shown).forEach(each -> terminal.line("    " + each.name() + " " + each.version()
                    + (each.other().isEmpty() ? "" : "  (there: " + each.other() + ")")));
            if (some.size() > shown) {
                terminal.line("    and " + (some.size() - shown) + " more (--all)");
            }
        });
    }

    /// Fills an object that is already open.
    static void json(JsonGenerator json, CrossCheck check) throws IOException {
        json.writeObjectFieldStart("crossCheck");
        json.writeNumberField("both", check.both());
        side(json, "onlyInA", check.before());
        side(json, "onlyInB", check.now());
        json.writeEndObject();
    }

    private static void side(JsonGenerator json, String name, List<CrossCheck.Alone> alone) throws IOException {
        json.writeArrayFieldStart(name);
        for (CrossCheck.Alone each : alone) {
            json.writeStartObject();
            json.writeStringField("component", each.name() + "@" + each.version());
            json.writeStringField("reason", each.reason().name().toLowerCase(Locale.ROOT).replace('_', '-'));
            json.writeStringField("other", each.other());
            json.writeStringField("text", CrossCheckWords.reason(each));
            json.writeEndObject();
        }
        json.writeEndArray();
    }
}
