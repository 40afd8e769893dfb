package headwater.ingest.golang;

import headwater.ingest.FileProblems;
import headwater.model.Problem;
import java.util.ArrayList;
import java.util.List;

/// What `go mod graph` prints: a module and one that it requires, on each line.
///
/// @param needs   in file order, those of the toolchain left out
/// @param broken  how many lines were no such pair
record ModuleLines(List<Need> needs, int broken) {
    /// @param line  in the graph's own file
    record Need(GoModule from, GoModule to, int line) {
    }

    ModuleLines {
        needs = List.copyOf(needs);
    }

    /// @param file  for messages: problems stand in the go.mod's list, which is another file
    static ModuleLines read(List<String> lines, FileProblems problems, String file) {
        List<Need> needs = new ArrayList<>();
        int broken = 0;
        for (int i = 0; i < lines.size(); i++) {
            String[] words = lines.get(i).strip().split("\\s+");
            if (words.length == 2 && words[1].indexOf('@') > 0) {
                Need need = new Need(GoModule.parse(words[0]), GoModule.parse(words[1]), i + 1);
                if (!need.from.isToolchain() && !need.to.isToolchain()) {
                    needs.add(need);
                }
            } else if (!lines.get(i).isBlank()) {
                broken++;
                problems.tell(Problem.Level.ERROR, "line-unreadable", "Line " + (i + 1) + " of " + file
                        + " does not name two modules; it is left out.", 0);
            }
        }
        return new ModuleLines(needs, broken);
    }
}
