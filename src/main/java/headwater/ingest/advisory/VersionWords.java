package headwater.ingest.advisory;

import headwater.model.AffectedPackage;
import headwater.model.AffectedRange;
import headwater.model.Ecosystem;
import headwater.version.NpmRange;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Versions as people list them: `1.0.1, v1.0.2 and 1.0.3`, `= 1.0.1 || = 1.0.2`, `<=1.2.3`, `1.0.1 through 1.0.4`, `^1.2`,
/// `all versions`.
///
/// @param versions  without a leading `v` or `=`
record VersionWords(Set<String> versions, List<AffectedRange> ranges) {
    /// Two numbers at least: a lone number is more often anything else. Nothing is tried twice, so that hostile text costs no more.
    static final String VERSION = "\\d{1,20}+(?:\\.\\d{1,20}+){1,6}+(?:[-+.]?[0-9A-Za-z]{1,80}+(?:[-+.][0-9A-Za-z-]{1,80}+){0,20}+)?+";
    static final String MARKED = "[vV=]{0,2}\\s?" + VERSION;
    /// What may stand between two versions of a list.
    static final String BETWEEN = "\\s*(?:,\\s*(?:and|or|&)?|;|\\|\\|?|/|&|\\band\\b|\\bor\\b)\\s*";
    private static final Pattern LIST = Pattern.compile("(?i)(?:versions?:?\\s*)?" + MARKED + "(?:(?:" + BETWEEN + "|\\s+)" + MARKED + ")*"
            + "(?:\\s*(?:only|\\(malicious\\)|\\(compromised\\)|\\(npm\\)))?");
    private static final Pattern ONE = Pattern.compile(VERSION);
    private static final Pattern ANY = Pattern.compile("(?i)\\*|any|all|(?:all|any|every) (?:known |published )?versions?(?: of .*)?|all \\(.*\\)");
    private static final Pattern THROUGH = Pattern.compile("(?i)v?(" + VERSION + ")\\s*(?:through|thru|to|–|—|\\.\\.\\.?|…)\\s*v?(" + VERSION + ")");
    private static final Pattern BOUNDS = Pattern.compile("[<>^~=*|x.,\\s\\dA-Za-z+-]+");
    private static final int MAX_LENGTH = 60_000;

    VersionWords {
        versions = java.util.Collections.unmodifiableSet(new LinkedHashSet<>(versions));
        ranges = List.copyOf(ranges);
    }

    /// Nothing when any part of the text is something else.
    static Optional<VersionWords> read(String raw, Ecosystem ecosystem) {
        String text = raw.replaceAll("[`'\"\\[\\]{}*_]{1,3}(?=\\S)|(?<=\\S)[`'\"\\[\\]{}_]{1,3}", "").strip();
        text = text.replaceAll("^[(]|[)]$|[.,;:]+$", "").strip();
        if (text.isEmpty() && raw.strip().equals("*")) {
            text = "*";
        }
        if (text.isEmpty() || text.length() > MAX_LENGTH) {
            return Optional.empty();
        }
        if (ANY.matcher(text).matches()) {
            return Optional.of(new VersionWords(Set.of(), List.of(AffectedRange.any())));
        }
        if (LIST.matcher(text).matches()) {
            Set<String> versions = new LinkedHashSet<>();
            Matcher each = ONE.matcher(text);
            while (each.find()) {
                versions.add(each.group());
            }
            return Optional.of(new VersionWords(versions, List.of()));
        }
        return range(text, ecosystem);
    }

    private static Optional<VersionWords> range(String text, Ecosystem ecosystem) {
        Matcher through = THROUGH.matcher(text);
        String words = through.matches() ? ">=" + through.group(1) + ", <=" + through.group(2)
                : text.replaceFirst("(?i)^versions?:?\\s*", "").replaceAll("(?i)^(?:before|prior to|below|lower than)\\s+", "<")
                        .replaceAll("(?i)^up to(?: and including)?\\s+", "<=").replace("≤", "<=").replace("≥", ">=");
        boolean bounded = words.chars().anyMatch(c -> "<>^~".indexOf(c) >= 0) || words.toLowerCase(Locale.ROOT).matches("\\d+(\\.\\d+)*\\.[x*]");
        if (!bounded || !BOUNDS.matcher(words).matches()) {
            return Optional.empty();
        }
        AffectedPackage bounds = GitHubReader.affected(ecosystem, "", words);
        if (bounds.ranges().stream().noneMatch(AffectedRange.Unreadable.class::isInstance)) {
            return Optional.of(new VersionWords(bounds.versions(), bounds.ranges()));
        }
        return ecosystem == Ecosystem.NPM && NpmRange.parse(words.replace(",", " ")).isPresent()
                ? Optional.of(new VersionWords(Set.of(), List.of(new AffectedRange.Npm(words.replace(",", " ")))))
                : Optional.empty();
    }
}
