package headwater.workbench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// An input that comes with the program, to be opened with one click.
///
/// @param group         ecosystem or kind
/// @param title         format, and what the sample is about
/// @param components    that reading it gives
/// @param dependencies  that reading it gives
public record Sample(String group, String title, Path file, int components, int dependencies) {
    private static final String INDEX = "index.txt";
    private static final int FIELDS = 5;

    /// Those that a folder's index names, in its order; none where there is no index. A line that is not understood and a
    /// file that is not there are left out.
    public static List<Sample> in(Path folder) {
        Path index = folder.resolve(INDEX);
        List<Sample> samples = new ArrayList<>();
        try {
            for (String line : Files.isRegularFile(index) ? Files.readAllLines(index) : List.<String>of()) {
                String[] fields = line.split("\t", -1);
                if (!line.startsWith("#") && fields.length == FIELDS && Files.isRegularFile(folder.resolve(fields[2]))) {
                    samples.add(new Sample(fields[0], fields[1], folder.resolve(fields[2]), Integer.parseInt(fields[3]),
                            Integer.parseInt(fields[4])));
                }
            }
        } catch (IOException | NumberFormatException damaged) {
            System.getLogger(Sample.class.getName()).log(System.Logger.Level.WARNING, "the samples cannot be listed", damaged);
        }
        return List.copyOf(samples);
    }
}
