package headwater.ingest;

import headwater.model.Origin;
import headwater.model.Problem;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// The problems of one document: of each code the first hundred, and how many more there were.
public final class FileProblems {
    private static final int MOST_OF_A_CODE = 100;

    private final String file;
    private final List<Problem> told = new ArrayList<>();
    private final Map<String, Integer> counts = new LinkedHashMap<>();

    public FileProblems(String file) {
        this.file = file;
    }

    /// @param line  0 for the whole file
    public void tell(Problem.Level level, String code, String message, int line) {
        if (counts.merge(code, 1, Integer::sum) <= MOST_OF_A_CODE) {
            told.add(new Problem(level, code, message, new Origin(file, line, 0)));
        }
    }

    public List<Problem> all() {
        List<Problem> all = new ArrayList<>(told);
        counts.forEach((code, count) -> {
            if (count > MOST_OF_A_CODE) {
                all.add(new Problem(Problem.Level.WARNING, code, "There are " + (count - MOST_OF_A_CODE)
                        + " more problems of this kind.", Origin.wholeFile(file)));
            }
        });
        return all;
    }
}
