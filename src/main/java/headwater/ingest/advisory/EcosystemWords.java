package headwater.ingest.advisory;

import headwater.model.Ecosystem;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What people call ecosystems.
final class EcosystemWords {
    private static final Map<String, Ecosystem> WORDS = Map.ofEntries(Map.entry("npm", Ecosystem.NPM),
            Map.entry("npmjs", Ecosystem.NPM), Map.entry("node", Ecosystem.NPM), Map.entry("javascript", Ecosystem.NPM),
            Map.entry("pypi", Ecosystem.PYPI), Map.entry("pip", Ecosystem.PYPI), Map.entry("python", Ecosystem.PYPI),
            Map.entry("maven", Ecosystem.MAVEN), Map.entry("java", Ecosystem.MAVEN), Map.entry("gradle", Ecosystem.MAVEN),
            Map.entry("nuget", Ecosystem.NUGET), Map.entry(".net", Ecosystem.NUGET),
            Map.entry("rubygems", Ecosystem.GEM), Map.entry("gem", Ecosystem.GEM), Map.entry("ruby", Ecosystem.GEM),
            Map.entry("crates.io", Ecosystem.CARGO), Map.entry("crates", Ecosystem.CARGO), Map.entry("crate", Ecosystem.CARGO), Map.entry("cargo", Ecosystem.CARGO),
            Map.entry("rust", Ecosystem.CARGO), Map.entry("packagist", Ecosystem.COMPOSER),
            Map.entry("composer", Ecosystem.COMPOSER), Map.entry("php", Ecosystem.COMPOSER),
            Map.entry("go", Ecosystem.GOLANG), Map.entry("golang", Ecosystem.GOLANG), Map.entry("hex", Ecosystem.HEX),
            Map.entry("pub", Ecosystem.PUB), Map.entry("github actions", Ecosystem.GITHUB));
    /// A heading or a sentence that ends in a colon, and holds one of the names that mean nothing else.
    private static final Pattern HEADING = Pattern.compile("(?i)(?:^#+\\s.*|^\\*\\*.*\\*\\*:?$|.*:\\s*$|^\\W*\\w+\\W*$|.*\\bpackages?\\W*$)");
    /// Longer lines are sentences, which may name ecosystems only in passing.
    private static final int MAX_HEADING_WORDS = 7;
    private static final int MAX_HEADING = 200;
    private static final Pattern NAMED = Pattern.compile("(?i)(?<![\\w/@.-])(npm|pypi|maven|nuget|rubygems|crates\\.io|packagist|composer|golang|cargo)(?![\\w/@:-])");

    private EcosystemWords() {
    }

    /// A word on its own.
    static Optional<Ecosystem> of(String word) {
        return Optional.ofNullable(WORDS.get(word.strip().toLowerCase(Locale.ROOT)));
    }

    /// The ecosystem of all that follows, when a line is a heading that names exactly one.
    static Optional<Ecosystem> heading(String line) {
        if (line.length() > MAX_HEADING || line.strip().split("\\s+").length > MAX_HEADING_WORDS || !HEADING.matcher(line.strip()).matches()) {
            return Optional.empty();
        }
        Matcher named = NAMED.matcher(line);
        Optional<Ecosystem> found = Optional.empty();
        while (named.find()) {
            Optional<Ecosystem> each = of(named.group(1));
            if (found.isPresent() && !found.equals(each)) {
                return Optional.empty();
            }
            found = each;
        }
        return found;
    }
}
