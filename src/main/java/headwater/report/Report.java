package headwater.report;

import java.util.List;

/// What a report says, whatever it is written as.
///
/// @param title     what it is about
/// @param subtitle  which input it speaks of and by which program, when it is of a time also that
public record Report(String title, String subtitle, List<Block> blocks) {
    public Report {
        blocks = List.copyOf(blocks);
    }
}
