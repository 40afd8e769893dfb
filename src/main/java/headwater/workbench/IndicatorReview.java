package headwater.workbench;

import headwater.ingest.advisory.IndicatorList;
import headwater.ingest.advisory.IndicatorListReader;
import headwater.model.Incident;
import headwater.model.Indicator;
import headwater.model.Origin;
import headwater.model.PackageVersion;
import headwater.progress.Progress;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// What was made of a pasted text, to be looked through before anything is searched.
///
/// @param title          suggested for the incident; empty when nothing suggests one
/// @param indicators     each thing once, in the order of the text
/// @param notUnderstood  lines that seem to name something and could not be read
/// @param duplicates     what the text names again
/// @param ids            of advisories that the text holds
/// @param guessed        how many belong to an ecosystem that no word of the text names
/// @param text           as it was given
public record IndicatorReview(String title, List<Indicator> indicators, List<Line> notUnderstood,
        List<Indicator> duplicates, List<String> ids, long guessed, String text) {
    private static final int MAX_TITLE = 80;
    private static final long MAX_FILE_BYTES = 32L << 20;

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
                list.guessed(), text);
    }

    /// What a file names that is no lockfile; empty when it is one, names nothing, or is no text of a size that a person may have
    /// written or a database of advisories gives for one incident.
    ///
    /// @throws headwater.progress.CancelledException when cancelled
    public static Optional<IndicatorReview> ofFile(Path file, OpenSnapshots open, Progress progress) throws Failure.Unreadable {
        try {
            if (!Files.isRegularFile(file) || Files.size(file) > MAX_FILE_BYTES || open.recognises(file)) {
                return Optional.empty();
            }
            IndicatorReview review = read(new String(Files.readAllBytes(file), StandardCharsets.UTF_8), progress);
            return review.indicators().isEmpty() ? Optional.empty() : Optional.of(review);
        } catch (IOException unreadable) {
            throw new Failure.Unreadable("file-unreadable", "It could not be read: " + unreadable.getMessage() + ".",
                    Origin.wholeFile(file.toString()));
        }
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

    /// Nothing was pasted.
    public static IndicatorReview nothing() {
        return new IndicatorReview("", List.of(), List.of(), List.of(), List.of(), 0, "");
    }

    /// The same, to be kept with the text that it was made of.
    public KeptIncidents.New toKeep(String chosenTitle, List<Indicator> wanted) {
        return new KeptIncidents.New(new PastedIncident(incident(chosenTitle, wanted), new IndicatorList(wanted, List.of(), List.of(), ids,
                "a reviewed text", 0)), text, chosenTitle, Optional.empty());
    }

    /// The incident that those make which somebody wants.
    public Incident incident(String chosenTitle, List<Indicator> wanted) {
        return new Incident(chosenTitle, wanted, ids);
    }
}
