package headwater.report;

import java.util.List;

/// What a report says, whatever it is written as.
///
/// @param title     what it is about
/// @param subtitle  of which time and by which program
public record Report(String title, String subtitle, List<Block> blocks) {
    public Report {
        blocks = List.copyOf(blocks);
    }
}
