package headwater.workbench;

import headwater.ingest.advisory.IndicatorList;
import headwater.ingest.advisory.IndicatorListReader;
import headwater.model.Incident;
import headwater.model.Indicator;
import headwater.model.PackageVersion;
import headwater.progress.Progress;
import java.util.List;
import java.util.stream.Stream;

/// What was made of a pasted text, to be looked through before anything is searched.
///
/// @param title          suggested for the incident; empty when nothing suggests one
/// @param indicators     each thing once, in the order of the text
/// @param notUnderstood  lines that seem to name something and could not be read
/// @param duplicates     what the text names again
/// @param ids            of advisories that the text holds
/// @param guessed        how many belong to an ecosystem that no word of the text names
public record IndicatorReview(String title, List<Indicator> indicators, List<Line> notUnderstood,
        List<Indicator> duplicates, List<String> ids, long guessed) {
    private static final int MAX_TITLE = 80;

    public IndicatorReview {
        indicators = List.copyOf(indicators);
        notUnderstood = List.copyOf(notUnderstood);
        duplicates = List.copyOf(duplicates);
        ids = List.copyOf(ids);
    }

    /// A line that could not be read.
    ///
    /// @param number  from 1
    /// @param reason  a sentence
    public record Line(int number, String text, String reason) {
    }

    /// Never fails: what cannot be read is told, line by line.
    ///
    /// @throws headwater.progress.CancelledException when cancelled
    public static IndicatorReview read(String text, Progress progress) {
        IndicatorList list = IndicatorListReader.read(text, progress);
        return new IndicatorReview(title(text, list), list.understood(), list.notUnderstood().stream()
                .map(each -> new Line(each.line(), each.text(), each.reason())).toList(), list.duplicates(), list.ids(),
                list.guessed());
    }

    /// The heading of a Markdown text, the id of the only advisory, else what the first indicators are called.
    private static String title(String text, IndicatorList list) {
        String first = text.lines().map(String::strip).filter(line -> !line.isEmpty()).findFirst().orElse("");
        String heading = first.startsWith("#") ? first.replaceFirst("^#+\\s*", "") : "";
        String title = !heading.isEmpty() ? heading : list.ids().size() == 1 ? list.ids().getFirst() : named(list);
        return title.length() > MAX_TITLE ? title.substring(0, title.offsetByCodePoints(0, MAX_TITLE / 2)) + "…" : title;
    }

    private static String named(IndicatorList list) {
        List<String> names = list.understood().stream().flatMap(IndicatorReview::name).distinct().toList();
        return names.isEmpty() ? "" : names.size() == 1 ? names.getFirst()
                : names.getFirst() + " and " + (names.size() - 1) + " more";
    }

    private static Stream<String> name(Indicator indicator) {
        return switch (indicator) {
            case Indicator.Version one -> Stream.of(one.packageVersion().name());
            case Indicator.Range range -> Stream.of(range.name());
            case Indicator.Digest _ -> Stream.empty();
        };
    }

    /// Whether the text names nothing but versions of these: no range, no digest, no advisory, nothing that could not be read.
    public boolean saysNoMoreThan(List<PackageVersion> named) {
        return notUnderstood.isEmpty() && ids.isEmpty() && indicators.stream().allMatch(each ->
                each instanceof Indicator.Version one && named.contains(one.packageVersion()));
    }

    /// The incident that those make which somebody wants.
    public Incident incident(String chosenTitle, List<Indicator> wanted) {
        return new Incident(chosenTitle, wanted, ids);
    }
}
