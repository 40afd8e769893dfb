package headwater.ingest.spdx;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The tool that made a document, by the first `Tool:` among its creators; both parts are empty when none is named.
///
/// @param name     in lower case, `npm/cli`
/// @param version  `11.19.1`
record SpdxProducer(String name, String version) {
    /// How our own export calls its maker.
    static final String OWN = "headwater";
    private static final String NPM = "npm/cli";
    private static final String TOOL = "Tool:";
    /// Longer ones are no name with a version.
    private static final int MAX_TOOL_LENGTH = 200;
    private static final Pattern NAME_AND_VERSION = Pattern.compile("(.+?)-(v?\\d.*|\\[.*\\])?");
    /// The first releases that write every label the right way round; npm 8 and older make no documents.
    private static final int[] FIXED_9 = {9, 9, 3};
    private static final int[] FIXED_10 = {10, 2, 5};

    static SpdxProducer of(List<String> creators) {
        return creators.stream().filter(each -> each.regionMatches(true, 0, TOOL, 0, TOOL.length())).findFirst()
                .map(each -> ofTool(each.substring(TOOL.length()).strip())).orElse(new SpdxProducer("", ""));
    }

    private static SpdxProducer ofTool(String tool) {
        String lower = tool.toLowerCase(Locale.ROOT);
        Matcher parts = NAME_AND_VERSION.matcher(lower);
        return tool.length() <= MAX_TOOL_LENGTH && parts.matches() ? new SpdxProducer(parts.group(1), parts.group(2) == null ? "" : parts.group(2))
                : new SpdxProducer(lower, "");
    }

    boolean isOwn() {
        return name.equals(OWN);
    }

    boolean isNpm() {
        return name.equals(NPM) || name.startsWith(NPM + "-");
    }

    /// Whether this is an npm that wrote `DEV_DEPENDENCY_OF` and `OPTIONAL_DEPENDENCY_OF` with the dependent first. Source:
    /// npm/cli issue 6867, repaired in 9.9.3 and 10.2.5.
    boolean writesDependentsFirst() {
        int[] release = release();
        return isNpm() && release.length == 3
                && Arrays.compare(release, release[0] < 10 ? FIXED_9 : FIXED_10) < 0;
    }

    private int[] release() {
        String[] parts = version.split("-", 2)[0].split("\\.");
        return parts.length == 3 && Arrays.stream(parts).allMatch(part -> part.matches("\\d{1,6}"))
                ? Arrays.stream(parts).mapToInt(Integer::parseInt).toArray() : new int[0];
    }
}
