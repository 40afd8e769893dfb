package headwater.ingest.advisory;

import headwater.ingest.advisory.IndicatorCollector.Context;
import headwater.model.Ecosystem;
import headwater.model.Indicator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Lines that are no table: lists, and sentences in which packages are named. A sentence counts up to where it begins to
/// speak of safe versions.
final class LineReader {
    private static final String PURL = "pkg:[A-Za-z.+-]+/[^\\s,;\"'`<>()|\\[\\]]+";
    private static final String PREFIX = "(?:(?<prefix>npm|pypi|pip|gem|rubygems|cargo|crates|crate|nuget|composer|packagist|maven|go|golang|hex|pub):)?";
    private static final String VERSION = VersionWords.VERSION;
    private static final String LIST = "[vV=]{0,2}\\s?" + VERSION + "(?:" + VersionWords.BETWEEN + "[vV=]{0,2}\\s?" + VERSION + "(?![\\w.+-]*@))*";
    private static final String TARBALL = "/(?<tarname>(?:(?:@|%40)[\\w.~-]+(?:/|%2[fF]))?[\\w.~-]+)/-/[\\w.~-]*?-(?<tarversion>\\d+\\.\\d+\\.\\d+[\\w.+-]*?)\\.tgz";
    private static final String PAGE = "/package/(?<page>(?:@[\\w.~-]+/)?[\\w.~-]+)/v/(?<pageversion>\\d+\\.\\d+\\.\\d+[\\w.+-]*)";
    private static final Pattern NAMED = Pattern.compile("(?<purl>" + PURL + ")|" + TARBALL + "|" + PAGE
            + "|(?<![\\w@./%-])" + PREFIX + "`?(?<name>" + PackageText.NAME + ")`?@`?(?<at>(?:[~^]|[<>]=?)" + VERSION + "|\\*|" + LIST + ")"
            + "|(?i:versions?\\s+)(?<of>" + LIST + ")\\s+of\\s+(?:the\\s+)?(?:npm\\s+)?(?:package\\s+)?[`'\"]?(?<ofname>" + PackageText.NAME + ")"
            + "|(?<![\\w@./%-])(?<quoted>[`'\"]?)(?<paren>" + PackageText.NAME + ")\\k<quoted>\\s*(?:package\\s+)?"
            + "(?:\\((?i:versions?:?\\s*)?(?<inparen>" + LIST + ")\\)|(?<=\\s)(?i:versions?|v)\\s*:?\\s*(?<versions>" + LIST + "))");
    /// What may stand before a plain word so that it is a name.
    private static final Pattern INTRODUCED = Pattern.compile("(?i)(?:^|\\b(?:of|packages?|modules?|library|published|compromised|malicious|affected|infected|and|versions)\\s+|[,;:(]\\s*)(?:npm\\s+)?$");
    private static final Pattern ADDRESS_NUMBER = Pattern.compile("(?:\\d{1,3}\\.){3}\\d{1,3}");
    private static final Pattern ADDRESS = Pattern.compile("(?i)\\b(?:h(?:tt|xx)ps?|git|ftp)(?:\\+\\w+)?://[^\\s)>\\]\"']+");
    private static final Pattern MARKDOWN_LINK = Pattern.compile("\\[([^\\]\\[]{0,400})]\\([^)\\s]{0,2000}(?:\\s\"[^\"]{0,400}\")?\\)");
    private static final Pattern GREP = Pattern.compile("^(?:\\./|/|[A-Za-z]:\\\\)?[^\\s:@]{0,400}?[\\w-]{1,100}\\.(?:json|lock|ya?ml|txt|toml|md|csv|xml|log)[:-]\\d+[:-](?:\\d+[:-])?");
    private static final Pattern BULLET = Pattern.compile("^(?:[-*•‣▪◦+>]|\\d{1,4}[.)]|\\[[ x]])\\s+|^[├└│─ ]+\\s*");
    private static final Pattern SAFE = Pattern.compile("(?i)(?<![\\w@/.-])(?:fixed (?:in|by|version)|safe|patched|upgrad\\w+|updat(?:e|ing) to|downgrad\\w+|revert\\w* to|roll\\w* back|pin\\w* to|unaffected|not affected|clean|last (?:known )?good|replaced by|instead)(?![\\w@/:.-]*[\\w@/:-])");
    private static final Pattern WHOLE = Pattern.compile("[`'\"]?" + PREFIX + "(?<name>[A-Za-z][\\w.-]{0,200}:[A-Za-z][\\w.-]{0,200}(?=:)|"
            + PackageText.NAME + "|[A-Za-z][\\w.-]{0,200}(?:/[\\w.~-]{1,200}){1,10})[`'\"]?"
            + "\\s*(?<between>===?|=|:|@|[-–—→|](?=\\s)|,(?=\\s*[=vV\\d])|\\s)\\s*(?<rest>.+)");
    private static final Pattern LOOKS_LIKE = Pattern.compile("(?<![\\d.])\\d+\\.\\d+\\.\\d+(?!\\.\\d)|@[\\w-]+/[\\w-]+|pkg:");
    private static final int MAX_LINE = 100_000;
    private static final int MAX_BEFORE = 40;

    private final IndicatorCollector into;

    LineReader(IndicatorCollector into) {
        this.into = into;
    }

    /// Reads a line, or tells why not.
    void read(PastedText.Line line, Context context) {
        String shown = line.text();
        Indicator.Place place = IndicatorCollector.place(line.number(), shown);
        if (shown.length() > MAX_LINE) {
            into.refuse(place, "The line is longer than " + MAX_LINE + " characters.");
            return;
        }
        String text = plain(shown);
        if (text.isEmpty()) {
            return;
        }
        int before = into.understood();
        Digests.in(text).forEach(digest -> into.add(digest, place));
        boolean digests = into.understood() > before;
        if (named(text, context, place) || !SAFE.matcher(text).find() && wholly(text, context, place, into) || digests) {
            return;
        }
        if (SAFE.matcher(text).find() && LOOKS_LIKE.matcher(text).find()) {
            into.refuse(place, "It speaks of safe versions; nothing of it is looked for.");
        } else if (LOOKS_LIKE.matcher(ADDRESS.matcher(text).replaceAll(" ")).find()) {
            into.refuse(place, "There is no package with its versions in it that could be told.");
        } else {
            into.other();
        }
    }

    static String plain(String line) {
        String text = GREP.matcher(PastedText.withoutEntities(line).replaceAll("\\s+", " ").strip()).replaceFirst("");
        text = BULLET.matcher(text.strip()).replaceFirst("").strip();
        text = BULLET.matcher(text).replaceFirst("").strip();
        return MARKDOWN_LINK.matcher(text).replaceAll("$1").replace("**", "").replaceAll("</?[a-zA-Z]+[^<>@]*>", "").strip();
    }

    private boolean named(String text, Context context, Indicator.Place place) {
        Matcher safe = SAFE.matcher(text);
        String upTo = safe.find() ? text.substring(0, safe.start()) : text;
        Matcher each = NAMED.matcher(upTo);
        boolean found = false;
        while (each.find()) {
            found |= one(upTo, each, context, place);
        }
        return found;
    }

    private boolean one(String text, Matcher found, Context context, Indicator.Place place) {
        if (found.group("purl") != null) {
            return into.addPurl(found.group("purl").replaceAll("[.:!?*]+$", ""), place);
        }
        if (found.group("tarname") != null) {
            return into.add(new Context(Ecosystem.NPM, true), found.group("tarname").replaceAll("(?i)%40", "@").replaceAll("(?i)%2f", "/"),
                    found.group("tarversion"), place);
        }
        if (found.group("page") != null) {
            return into.add(new Context(Ecosystem.NPM, true), found.group("page"), found.group("pageversion"), place);
        }
        if (found.group("name") != null) {
            Context of = prefixed(found.group("prefix"), scoped(found.group("name"), context));
            return into.add(of, found.group("name"), found.group("at"), place);
        }
        if (found.group("of") != null) {
            String name = found.group("ofname").replaceAll("[.~-]+$", "");
            return PackageText.isName(name, context.ecosystem()) && into.add(scoped(name, context), name, found.group("of"), place);
        }
        String name = found.group("paren");
        boolean telling = !found.group("quoted").isEmpty() || PackageText.isTelling(name)
                || name.equals(name.toLowerCase(Locale.ROOT)) && INTRODUCED.matcher(before(text, found.start())).find();
        String versions = found.group("inparen") != null ? found.group("inparen") : found.group("versions");
        return telling && PackageText.isName(name, context.ecosystem()) && !ADDRESS_NUMBER.matcher(versions).matches()
                && into.add(scoped(name, context), name, versions, place);
    }

    /// The words before a place, no more of them than are needed.
    private static String before(String text, int place) {
        return place <= MAX_BEFORE ? text.substring(0, place) : "…" + text.substring(place - MAX_BEFORE, place);
    }

    /// A scope is npm's, whatever the heading above says.
    private static Context scoped(String name, Context context) {
        return name.startsWith("@") && context.ecosystem() != Ecosystem.NPM ? new Context(Ecosystem.NPM, true) : context;
    }

    private static Context prefixed(String prefix, Context context) {
        return prefix == null ? context : EcosystemWords.of(prefix).map(said -> new Context(said, true)).orElse(context);
    }

    /// Reads a text that is one name with its versions and nothing else: `name: 1.0, 1.1`, `name==1.0`, `group:artifact:1.0`.
    static boolean wholly(String text, Context context, Indicator.Place place, IndicatorCollector into) {
        String line = text.replaceAll("[,;]+$", "").strip();
        if (line.startsWith("pkg:")) {
            return into.addPurl(line, place);
        }
        Matcher whole = WHOLE.matcher(line);
        if (!whole.matches()) {
            return false;
        }
        String name = whole.group("name");
        Context of = prefixed(whole.group("prefix"), whole.group("between").equals("==") && !context.said()
                ? new Context(Ecosystem.PYPI, true) : scoped(name, context));
        boolean colons = whole.group("between").equals(":") && name.matches("[A-Za-z][\\w-]*(?:\\.[\\w-]+)+:.*");
        of = colons && whole.group("prefix") == null ? new Context(Ecosystem.MAVEN, true) : of;
        boolean plainWord = name.matches("[A-Z][a-z]+") && whole.group("between").isBlank();
        return PackageText.isName(name, of.ecosystem()) && !plainWord && into.add(of, name, whole.group("rest"), place);
    }

    /// The name, when a line is one and nothing else; packages of which every version is meant are often listed so.
    static Optional<String> bareName(String line, Ecosystem ecosystem) {
        String text = plain(line).replaceAll("^[`'\"]+|[`'\",;]+$", "");
        return PackageText.isName(text, ecosystem) && text.chars().anyMatch(Character::isLetter) ? Optional.of(text) : Optional.empty();
    }

    /// Whether most of these lines are names alone, so that the others are meant as names too.
    static boolean isListOfNames(List<PastedText.Line> lines) {
        List<PastedText.Line> said = lines.stream().filter(each -> !each.text().isBlank() && !each.text().strip().startsWith("#")).toList();
        return !said.isEmpty() && said.stream().allMatch(each -> bareName(each.text(), Ecosystem.NPM)
                .filter(name -> name.equals(name.toLowerCase(Locale.ROOT))).isPresent());
    }
}
