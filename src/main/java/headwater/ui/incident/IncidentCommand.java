package headwater.ui.incident;

import headwater.workbench.CommandText;
import headwater.workbench.SoughtIncident;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/// The command line that gives the same answer.
final class IncidentCommand {
    private IncidentCommand() {
    }

    /// What the command line does not know by its id is named version by version, so that the line says all of it.
    static String of(SoughtIncident sought) {
        if (sought.named()) {
            return CommandText.of(List.of("snapshot", "window", "--incident", sought.advisory().id()));
        }
        Set<String> targets = new TreeSet<>();
        sought.advisory().affected().forEach(each -> each.versions().forEach(version -> targets.add(each.name() + "@" + version)));
        sought.advisory().affected().stream().filter(each -> !each.ranges().isEmpty()).forEach(each -> targets.add(each.name()));
        List<String> words = new ArrayList<>(List.of("snapshot", "window"));
        words.addAll(targets);
        return CommandText.of(words);
    }
}
