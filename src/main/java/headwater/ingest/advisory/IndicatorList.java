package headwater.ingest.advisory;

import headwater.model.Indicator;
import java.util.List;

/// What was made of a pasted text, for review before anything is searched.
///
/// @param understood     each thing once, in the order of the text
/// @param notUnderstood  lines that seem to name a package or version, and could not be read
/// @param duplicates     what the text names again
/// @param ids            of advisories that the text holds as JSON
/// @param kind           what the text was taken for: "a Markdown table", "JSON", "lines"
/// @param otherLines     lines without anything that looks like a package or version
public record IndicatorList(List<Indicator> understood, List<NotUnderstood> notUnderstood, List<Indicator> duplicates,
        List<String> ids, String kind, int otherLines) {
    public IndicatorList {
        understood = List.copyOf(understood);
        notUnderstood = List.copyOf(notUnderstood);
        duplicates = List.copyOf(duplicates);
        ids = List.copyOf(ids);
    }

    /// A line that could not be read.
    ///
    /// @param line    from 1
    /// @param text    the line itself, shortened
    /// @param reason  a sentence
    public record NotUnderstood(int line, String text, String reason) {
    }

    /// How many of what was understood belong to an ecosystem that no word of the text names.
    public long guessed() {
        return understood.stream().filter(each -> switch (each) {
            case Indicator.Version one -> one.guessed();
            case Indicator.Range range -> range.guessed();
            case Indicator.Digest digest -> false;
        }).count();
    }
}
