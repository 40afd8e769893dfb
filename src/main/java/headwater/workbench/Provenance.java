package headwater.workbench;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;

/// Where an answer comes from, so that a reader can ask again: it stands below every figure and in every report.
///
/// @param file         the input as the user gave it
/// @param sha256       of the untouched input
/// @param time         when the answer was made
/// @param version      of the program
/// @param commandLine  the command that gives the same answer
public record Provenance(String file, String sha256, Instant time, String version, String commandLine) {
    public List<String> lines() {
        List<String> lines = new ArrayList<>();
        lines.add(file + " · SHA-256 " + sha256);
        lines.add("Headwater " + version + " · " + time.truncatedTo(ChronoUnit.SECONDS) + " · " + commandLine);
        return List.copyOf(lines);
    }
}
