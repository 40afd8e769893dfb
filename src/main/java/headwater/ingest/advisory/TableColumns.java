package headwater.ingest.advisory;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/// What the columns of a table hold, by their headings. Columns of safe versions, dates and remarks are left alone.
///
/// @param versions  of bad versions; like those after it empty where the table has no such column
record TableColumns(int name, OptionalInt versions, OptionalInt ecosystem, OptionalInt digest) {
    private static final Pattern NAME = Pattern.compile("(?:(?:affected|malicious|compromised|infected|npm|vulnerable|impacted) )*(?:package|module|component|library|dependency|artifact|purl|name|project|crate|gem)s?(?:[ _-]?(?:name|url|@ ?version|/ ?version|and version)s?)?(?: \\(.*\\))?");
    private static final Pattern VERSION = Pattern.compile("(?:(?:affected|malicious|compromised|infected|bad|vulnerable|impacted|package|known|detected|published|poisoned|backdoored|trojani[sz]ed) ?_?)*(?:version|release)(?:\\(s\\)|s|_list| range| numbers?)*(?: affected| \\(.*\\))?|affected|vulnerable|malicious|compromised|infected|impacted|bad|poisoned|backdoored|trojani[sz]ed");
    private static final Pattern ECOSYSTEM = Pattern.compile("ecosystem|registry|package manager|type|platform|source|language|manager");
    private static final Pattern DIGEST = Pattern.compile(".*(?:integrity|shasum|sha-?(?:1|256|512)).*");
    private static final Pattern GOOD = Pattern.compile(".*(?:safe|fixed|patched|clean|unaffected|not affected|last good|remediat|recommend|upgrade|latest|previous|replacement).*");

    /// Nothing when the cells are no headings.
    static Optional<TableColumns> of(List<String> cells) {
        List<String> headings = cells.stream().map(TableColumns::plain).toList();
        OptionalInt name = find(headings, NAME);
        OptionalInt versions = find(headings, VERSION);
        if (name.isEmpty() || headings.stream().anyMatch(each -> each.matches(".*\\d+\\.\\d+.*"))) {
            return Optional.empty();
        }
        return Optional.of(new TableColumns(name.getAsInt(), versions, find(headings, ECOSYSTEM), find(headings, DIGEST)));
    }

    private static OptionalInt find(List<String> headings, Pattern wanted) {
        return IntStream.range(0, headings.size()).filter(i -> wanted.matcher(headings.get(i)).matches()
                && !GOOD.matcher(headings.get(i)).matches()).findFirst();
    }

    private static String plain(String heading) {
        return heading.replaceAll("[`*\"'#:]", "").replace('_', ' ').strip().toLowerCase(Locale.ROOT);
    }
}
