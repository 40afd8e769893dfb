package headwater.draw;

import java.util.List;

/// What stands around a figure that leaves the program: the answer above, where it comes from below.
///
/// @param headline    the sentence that answers
/// @param provenance  lines such as the input with its SHA-256, the time, the program's version, the command line
public record Caption(String headline, List<String> provenance) {
    public Caption {
        provenance = List.copyOf(provenance);
    }
}
