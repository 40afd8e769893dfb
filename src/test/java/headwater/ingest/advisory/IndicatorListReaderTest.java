package headwater.ingest.advisory;

import static org.assertj.core.api.Assertions.assertThat;

import headwater.model.Indicator;
import headwater.progress.Progress;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Texts in the layouts of the advisories of Wiz, Datadog, StepSecurity, Socket, Aikido, JFrog, GitHub and of mailing lists,
/// all written here with names of well-known incidents.
class IndicatorListReaderTest {
    private static IndicatorList read(String text) {
        return IndicatorListReader.read(text, Progress.NONE);
    }

    static List<String> words(String text) {
        return words(read(text));
    }

    private static List<String> words(IndicatorList list) {
        return list.understood().stream().map(IndicatorListReaderTest::words).toList();
    }

    private static String words(Indicator indicator) {
        return switch (indicator) {
            case Indicator.Version one -> one.packageVersion().ecosystem().purlType() + " " + one.packageVersion();
            case Indicator.Range range -> range.ecosystem().purlType() + " " + range.name() + " " + range.range().words();
            case Indicator.Digest digest -> digest.digest().text().toString();
        };
    }

    /// One line, and what it names, separated by `;`.
    @ParameterizedTest
    @CsvSource(delimiter = '~', quoteCharacter = '\1', value = {
        "event-stream@3.3.6 ~ npm event-stream@3.3.6",
        "@ctrl/tinycolor@4.1.1 ~ npm @ctrl/tinycolor@4.1.1",
        "- `angulartics2@14.1.1`, `angulartics2@14.1.2` ~ npm angulartics2@14.1.1;npm angulartics2@14.1.2",
        "* @art-ws/common@2.0.22, 2.0.28 ~ npm @art-ws/common@2.0.22;npm @art-ws/common@2.0.28",
        "1. chalk@5.6.1 and debug@4.4.2 ~ npm chalk@5.6.1;npm debug@4.4.2",
        "axios@1.14.1, 0.30.4 and plain-crypto-js@4.2.1 ~ npm axios@1.14.1;npm axios@0.30.4;npm plain-crypto-js@4.2.1",
        "axios (1.14.1, 0.30.4) ~ npm axios@1.14.1;npm axios@0.30.4",
        "@ctrl/tinycolor (versions 4.1.1 and 4.1.2) ~ npm @ctrl/tinycolor@4.1.1;npm @ctrl/tinycolor@4.1.2",
        "rxnt-authentication: 0.0.3, 0.0.4, 0.0.5 ~ npm rxnt-authentication@0.0.3;npm rxnt-authentication@0.0.4;npm rxnt-authentication@0.0.5",
        "@nativescript-community/ui-collectionview 6.0.6 ~ npm @nativescript-community/ui-collectionview@6.0.6",
        "ngx-toastr 19.0.1,19.0.2 ~ npm ngx-toastr@19.0.1;npm ngx-toastr@19.0.2",
        "backslash:0.2.1 ~ npm backslash@0.2.1",
        "02-echo,= 0.0.7 ~ npm 02-echo@0.0.7",
        "@asyncapi/specs = 6.8.2 || = 6.8.3 ~ npm @asyncapi/specs@6.8.2;npm @asyncapi/specs@6.8.3",
        "color-name v2.0.1 ~ npm color-name@2.0.1",
        "ansi-regex==6.2.1 ~ pypi ansi-regex@6.2.1",
        "ultralytics==8.3.41 ~ pypi ultralytics@8.3.41",
        "npm:node-ipc:9.2.3 ~ npm node-ipc@9.2.3",
        "pypi:litellm:1.82.7 ~ pypi litellm@1.82.7",
        "composer:laravel-lang/lang:15.0.1 ~ composer laravel-lang/lang@15.0.1",
        "crates:rustdecimal:1.23.1 ~ cargo rustdecimal@1.23.1",
        "go:github.com/boltdb-go/bolt:v1.3.1 ~ golang github.com/boltdb-go/bolt@1.3.1",
        "org.apache.logging.log4j:log4j-core:2.14.1 ~ maven org.apache.logging.log4j:log4j-core@2.14.1",
        "pkg:npm/%40acme/secret@1.2.3 ~ npm @acme/secret@1.2.3",
        "pkg:npm/@acme/secret@1.2.3?vcs_url=x#y ~ npm @acme/secret@1.2.3",
        "pkg:npm/%40acme%2Fsecret@1.2.3. ~ npm @acme/secret@1.2.3",
        "See pkg:pypi/Evil_Name@1.0, pkg:maven/org.x/y@2.0 ~ pypi evil-name@1.0;maven org.x:y@2.0",
        "event-stream[@]3[.]3[.]6 ~ npm event-stream@3.3.6",
        "event-stream (at) 3.3.6 ~ ",
        "https://registry.example.org/event-stream/-/event-stream-3.3.6.tgz ~ npm event-stream@3.3.6",
        "hxxps://registry[.]example[.]org/@ctrl/tinycolor/-/tinycolor-4.1.1.tgz ~ npm @ctrl/tinycolor@4.1.1",
        "https://www.example.org/package/@ctrl/tinycolor/v/4.1.1 ~ npm @ctrl/tinycolor@4.1.1",
        "[chalk@5.6.1](https://example.org/a_(b)) ~ npm chalk@5.6.1",
        "**chalk**: 5.6.1 ~ npm chalk@5.6.1",
        "'debug': '4.4.2', ~ npm debug@4.4.2",
        "\"debug\": \"4.4.2\" ~ npm debug@4.4.2",
        "├── chalk@5.6.1 ~ npm chalk@5.6.1",
        "src/a/package-lock.json:120:      \"debug\": \"4.4.2\", ~ npm debug@4.4.2",
        "./yarn.lock:33:chalk@5.6.1: ~ npm chalk@5.6.1",
        "Versions 1.14.1 and 0.30.4 of axios were published ~ npm axios@1.14.1;npm axios@0.30.4",
        "Malicious versions of axios (1.14.1 and 0.30.4) were live for three hours. ~ npm axios@1.14.1;npm axios@0.30.4",
        "The package `plain-crypto-js` version 4.2.1 runs a script ~ npm plain-crypto-js@4.2.1",
        "axios versions 1.14.1 and 0.30.4 are compromised, upgrade to 1.15.0 ~ npm axios@1.14.1;npm axios@0.30.4",
        "left-pad <=1.2.3 ~ npm left-pad from the first, up to 1.2.3",
        "left-pad@^1.2.3 ~ npm left-pad ^1.2.3",
        "left-pad@* ~ npm left-pad every version",
        "left-pad: all versions ~ npm left-pad every version",
        "left-pad >= 1.0.0, < 1.2.4 ~ npm left-pad from 1.0.0, before 1.2.4",
        "left-pad 1.0.1 through 1.0.4 ~ npm left-pad from 1.0.1, up to 1.0.4",
        "colors@1.4.44-liberty-2 ~ npm colors@1.4.44-liberty-2",
        "@accordproject/markdown-cli@0.16.20-20251124101628 ~ npm @accordproject/markdown-cli@0.16.20-20251124101628",
        "safe-action:0.8.3 ~ npm safe-action@0.8.3",
        "@quick/git-clean-markdown:1.4.2 ~ npm @quick/git-clean-markdown@1.4.2",
        "shasum: 4D7B1E8C0A9F3B2D6C5E4F3A2B1C0D9E8F7A6B5C ~ sha1-TXsejAqfOy1sXk86KxwNno96a1w="})
    void aLineNamesTheseThings(String line, String expected) {
        assertThat(words(line)).as(line).isEqualTo(expected == null ? List.of() : List.of(expected.split(";")));
    }

    /// Lines of advisories in which nothing is named that was bad.
    @ParameterizedTest
    @ValueSource(strings = {"Upgrade to chalk@5.6.2 or later.", "Safe versions: chalk 5.6.0", "Fixed in debug@4.4.3",
        "Contact: security@example.org, press@example.org", "Node.js 22.1.0 and Python 3.13.1 were used.", "C2: 142.11.206.73:8000",
        "Published on 2025-09-08 at 13:16 UTC, CVSS 9.8", "CVE-2025-59144, GHSA-2v46-p5h4-248w, MAL-2025-46969",
        "Commit 4d7b1e8c0a9f3b2d6c5e4f3a2b1c0d9e8f7a6b5c", "We saw 2.6 billion downloads a week (18 packages).", "Figure 1.2: the chain",
        "https://example.org/blog/2025/09/08/npm-4.1.1-incident", "# Indicators of compromise", "Rotate your tokens.", "npm audit",
        "Pin to event-stream@3.3.4 instead", "reverted to axios 1.14.0"})
    void nothingIsMadeOutOfOtherLines(String line) {
        assertThat(words(line)).isEmpty();
    }

    @Test
    void aMarkdownTableIsReadByItsHeadingsAndSafeVersionsAreLeftAlone() {
        IndicatorList list = read("""
                ## Compromised npm packages

                | # | Package name | Affected version(s) | Safe version | Weekly downloads | First seen (UTC) |
                |---|:-------------|---------------------|--------------|-----------------:|------------------|
                | 1 | `chalk`      | **5.6.1**           | 5.6.0        | 299,000,000      | 2025-09-08 13:16 |
                | 2 | [`@ctrl/tinycolor`](https://example.org/t) | v4.1.1, v4.1.2 | 4.1.0 | 2,200,000 | 2025-09-15 |
                | 3 | debug        | 4.4.2<br>4.4.4      | 4.4.1        | 1                | 2025-09-08 |
                | 4 | a\u200bnsi-\u200bregex | 6\u200b.2.1 |          | 1                | |
                | 5 | wrap-ansi    | under investigation | 9.0.0        | 1                | |
                """);

        assertThat(words(list)).containsExactly("npm chalk@5.6.1", "npm @ctrl/tinycolor@4.1.1", "npm @ctrl/tinycolor@4.1.2",
                "npm debug@4.4.2", "npm debug@4.4.4", "npm ansi-regex@6.2.1");
        assertThat(list.understood().getFirst().place().line()).isEqualTo(5);
        assertThat(list.understood().getFirst().place().text()).contains("`chalk`");
        assertThat(list.notUnderstood()).extracting(IndicatorList.NotUnderstood::line).containsExactly(9);
        assertThat(list.guessed()).isZero();
        assertThat(list.kind()).isEqualTo("a table");
    }

    @Test
    void aRowWithoutANameBelongsToTheNameAbove() {
        assertThat(words("""
                | Package | Version |
                | --- | --- |
                | @art-ws/common | 2.0.22 |
                | | 2.0.28 |
                | @art-ws/eslint | 1.0.5 |
                """)).containsExactly("npm @art-ws/common@2.0.22", "npm @art-ws/common@2.0.28", "npm @art-ws/eslint@1.0.5");
    }

    @Test
    void aColumnOfEcosystemsDecidesRowByRow() {
        assertThat(words("""
                | Ecosystem | Package | Version |
                |---|---|---|
                | npm | axios | 1.14.1 |
                | PyPI | litellm | 1.82.7, 1.82.8 |
                | Maven | org.x:y | 2.0 |
                """)).containsExactly("npm axios@1.14.1", "pypi litellm@1.82.7", "pypi litellm@1.82.8", "maven org.x:y@2.0");
    }

    @Test
    void aTableWithNameAndVersionInOneColumnIsRead() {
        assertThat(words("| Package@Version | SHA-1 |\n|---|---|\n| chalk@5.6.1 | x |\n| pkg:npm/debug@4.4.2 | y |\n"))
                .containsExactly("npm chalk@5.6.1", "npm debug@4.4.2");
    }

    @Test
    void aTableWithoutHeadingsIsReadByItsCells() {
        assertThat(words("| chalk | 5.6.1 |\n| debug | 4.4.2 |\n")).containsExactly("npm chalk@5.6.1", "npm debug@4.4.2");
        assertThat(words("chalk\t5.6.1\n@ctrl/tinycolor\t4.1.1, 4.1.2\n"))
                .containsExactly("npm chalk@5.6.1", "npm @ctrl/tinycolor@4.1.1", "npm @ctrl/tinycolor@4.1.2");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Bad", "Poisoned", "Backdoored", "Infected", "Malicious", "Bad versions"})
    void oneWordSaysWhichColumnHoldsTheBadVersions(String heading) throws Exception {
        assertThat(words("| Package | " + heading + " |\n|---|---|\n| axios | 1.14.1 |\n")).containsExactly("npm axios@1.14.1");
    }

    @Test
    void barsInsideAVersionCellSeparateVersions() {
        assertThat(words("| Package | Versions |\n|---|---|\n| axios | = 1.14.1 || = 0.30.4 |\n| debug | 4.4.2 \\| 4.4.4 |\n"))
                .containsExactly("npm axios@1.14.1", "npm axios@0.30.4", "npm debug@4.4.2", "npm debug@4.4.4");
    }

    @Test
    void aBoxOfATerminalIsATable() {
        assertThat(words("""
                ┌─────────┬─────────┐
                │ Package │ Version │
                ├─────────┼─────────┤
                │ chalk   │ 5.6.1   │
                └─────────┴─────────┘
                """)).containsExactly("npm chalk@5.6.1");
    }

    @Test
    void anHtmlTableIsReadWithCellsOfSeveralLines() {
        IndicatorList list = read("""
                <html><head><style>td { x: 1.0.0 }</style></head><body><p>Affected <b>npm packages:</b></p>
                <table class="t"><thead><tr><th>Package</th><th>Versions</th><th>Patched</th></tr></thead>
                <tbody><tr><td><code>@ctrl/tinycolor</code></td>
                  <td><ul><li>4.1.1</li><li>4.1.2</li></ul></td><td>4.1.3</td></tr>
                <tr><td><a href="https://example.org">chalk&nbsp;</a></td><td>5.6.1<br/>5.6.9</td><td></td></tr></tbody></table>
                <script>evil@6.6.6</script></body></html>
                """);

        assertThat(words(list)).containsExactly("npm @ctrl/tinycolor@4.1.1", "npm @ctrl/tinycolor@4.1.2", "npm chalk@5.6.1", "npm chalk@5.6.9");
        assertThat(list.understood().getFirst().place().line()).isEqualTo(3);
        assertThat(list.kind()).isEqualTo("an HTML table");
        assertThat(list.guessed()).isZero();
    }

    @Test
    void anHtmlListWithEntitiesIsRead() {
        assertThat(words("<ul><li>&commat;ctrl/tinycolor&#64;4.1.1</li>\n<li>chalk@5.6.1</li></ul>"))
                .containsExactly("npm @ctrl/tinycolor@4.1.1", "npm chalk@5.6.1");
    }

    @Test
    void separatedValuesWithQuotesAndLineEndsAreRead() {
        assertThat(words("""
                package_name,package_versions,sources
                @accordproject/concerto-analysis,3.24.1,"datadog, helixguard"
                "axios","1.14.1, 0.30.4",x
                debug,"4.4.2
                4.4.4",y
                """)).containsExactly("npm @accordproject/concerto-analysis@3.24.1", "npm axios@1.14.1", "npm axios@0.30.4",
                "npm debug@4.4.2", "npm debug@4.4.4");
        assertThat(words("Package;Version;Note\nchalk;5.6.1;bad\n")).containsExactly("npm chalk@5.6.1");
        assertThat(words("Package,Version\n02-echo,= 0.0.7\n@asyncapi/specs,= 6.8.2 || = 6.8.3\n"))
                .containsExactly("npm 02-echo@0.0.7", "npm @asyncapi/specs@6.8.2", "npm @asyncapi/specs@6.8.3");
        assertThat(words("Package\tVersion\nchalk\t5.6.1\n")).containsExactly("npm chalk@5.6.1");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"chalk\": [\"5.6.1\"], \"@ctrl/tinycolor\": [\"4.1.1\", \"4.1.2\"]}",
        "{\"chalk\": {\"versions\": [\"5.6.1\"]}, \"@ctrl/tinycolor\": {\"versions\": [\"4.1.1\", \"4.1.2\"]}}",
        "{\"chalk\": \"5.6.1\", \"@ctrl/tinycolor\": \"4.1.1, 4.1.2\"}",
        "[{\"name\": \"chalk\", \"version\": \"5.6.1\"}, {\"package\": \"@ctrl/tinycolor\", \"versions\": [\"4.1.1\", \"4.1.2\"]}]",
        "{\"packages\": [{\"name\": \"chalk\", \"affected_versions\": [\"5.6.1\"]}, {\"purl\": \"pkg:npm/%40ctrl/tinycolor@4.1.1\"}, \"@ctrl/tinycolor@4.1.2\"]}",
        "[\"chalk@5.6.1\", \"pkg:npm/@ctrl/tinycolor@4.1.1\", \"@ctrl/tinycolor: 4.1.2\"]",
        "{\"npm\": {\"chalk\": [\"5.6.1\"], \"@ctrl/tinycolor\": [\"4.1.1\", \"4.1.2\"]}, \"generated\": true}",
        "{\"name\": \"chalk\", \"version\": \"5.6.1\"}\n{\"name\": \"@ctrl/tinycolor\", \"versions\": [\"4.1.1\", \"4.1.2\"]}"})
    void jsonOfEveryMakeIsRead(String json) {
        assertThat(words(json)).containsExactly("npm chalk@5.6.1", "npm @ctrl/tinycolor@4.1.1", "npm @ctrl/tinycolor@4.1.2");
        assertThat(read(json).kind()).isEqualTo("JSON");
    }

    @Test
    void anEmptyListOfVersionsInJsonMeansEveryVersion() {
        assertThat(words("{\"@evil/all\": {\"versions\": []}}")).containsExactly("npm @evil/all every version");
    }

    @Test
    void advisoriesAsJsonGiveTheirPackagesAndIds() {
        IndicatorList list = read("""
                {"id": "GHSA-mh6f-8j2x-4483", "aliases": ["MAL-2025-20690"], "affected": [
                 {"package": {"ecosystem": "npm", "name": "event-stream"}, "versions": ["3.3.6"],
                  "ranges": [{"type": "SEMVER", "events": [{"introduced": "3.3.6"}, {"fixed": "4.0.0"}]}]},
                 {"package": {"ecosystem": "npm", "name": "flatmap-stream"}, "ranges": [{"type": "SEMVER", "events": [{"introduced": "0"}]}]}]}
                """);

        assertThat(words(list)).containsExactly("npm event-stream@3.3.6", "npm event-stream from 3.3.6, before 4.0.0",
                "npm flatmap-stream every version");
        assertThat(list.ids()).containsExactly("GHSA-mh6f-8j2x-4483", "MAL-2025-20690");
        assertThat(list.understood()).extracting(each -> each.place().line()).containsExactly(2, 2, 4);
        assertThat(list.guessed()).isZero();
    }

    @Test
    void aWithdrawnAdvisoryIsToldAndNotLookedFor() {
        IndicatorList list = read("{\"id\": \"X-1\", \"withdrawn\": \"2025-01-01T00:00:00Z\", \"affected\": []}");

        assertThat(list.understood()).isEmpty();
        assertThat(list.notUnderstood()).extracting(IndicatorList.NotUnderstood::reason).containsExactly("Its source has withdrawn X-1.");
    }

    @Test
    void textThatOnlyBeginsLikeJsonIsReadAsText() {
        assertThat(words("[1] chalk@5.6.1\n[2] debug@4.4.2")).containsExactly("npm chalk@5.6.1", "npm debug@4.4.2");
        assertThat(words("{chalk@5.6.1}")).containsExactly("npm chalk@5.6.1");
    }

    @Test
    void aListOfNamesAloneMeansEveryVersionOfEach() {
        assertThat(words("# removed from the registry\n@evil/one\nflatmap-stream\nplain-crypto-js\n")).containsExactly(
                "npm @evil/one every version", "npm flatmap-stream every version", "npm plain-crypto-js every version");
    }

    @Test
    void headingsSayToWhichEcosystemNamesBelong() {
        IndicatorList list = read("""
                # Advisory
                axios 1.14.1

                ## PyPI packages
                ### Versions
                litellm: 1.82.7

                ## npm
                chalk: 5.6.1
                """);

        assertThat(words(list)).containsExactly("npm axios@1.14.1", "pypi litellm@1.82.7", "npm chalk@5.6.1");
        assertThat(list.guessed()).isEqualTo(1);
    }

    @Test
    void aSentenceThatMentionsAnEcosystemChangesNothing() {
        assertThat(words("The same actor was seen on PyPI in March and published to that index many times:\nchalk: 5.6.1"))
                .containsExactly("npm chalk@5.6.1");
    }

    @Test
    void aScopeIsAlwaysNpms() {
        assertThat(words("## PyPI\n@ctrl/tinycolor 4.1.1")).containsExactly("npm @ctrl/tinycolor@4.1.1");
    }

    @Test
    void whatIsNamedAgainIsTold() {
        IndicatorList list = read("chalk@5.6.1\nchalk: v5.6.1\npkg:npm/chalk@5.6.1\n");

        assertThat(words(list)).containsExactly("npm chalk@5.6.1");
        assertThat(list.duplicates()).extracting(each -> each.place().line()).containsExactly(2, 3);
    }

    @Test
    void proseOfAnAdvisoryGivesWhatItNamesAndTellsWhatItLeftOut() {
        IndicatorList list = read("""
                On 8 September 2025 at 13:16 UTC an attacker published malicious versions of 18 packages, among them
                chalk@5.6.1, debug@4.4.2 and ansi-styles@6.2.2. The payload hooks window.ethereum.

                Two more were found later: error-ex (1.3.3) and `has-ansi` version 6.0.1. Downgrade to chalk@5.6.0.
                If you use @some-scope/thing, wait for news.
                """);

        assertThat(words(list)).containsExactly("npm chalk@5.6.1", "npm debug@4.4.2", "npm ansi-styles@6.2.2", "npm error-ex@1.3.3",
                "npm has-ansi@6.0.1");
        assertThat(list.notUnderstood()).extracting(IndicatorList.NotUnderstood::line).containsExactly(5);
    }

    @Test
    void aListOfFourHundredAndSixtyThreeRowsIsReadWhole() {
        String table = "Package | Version\n--- | ---\n" + IntStream.range(0, 463)
                .mapToObj(i -> "@scope-" + i % 50 + "/package-" + i + " | 1." + i + ".0, 1." + i + ".1\n").collect(Collectors.joining());

        IndicatorList list = read(table);

        assertThat(list.understood()).hasSize(926);
        assertThat(list.notUnderstood()).isEmpty();
    }

    @Test
    void threeSpellingsOfAScopedPurlAreOne() {
        IndicatorList list = read("pkg:npm/%40acme/a@1.0.0\npkg:npm/@acme/a@1.0.0\npkg:npm/%40acme%2Fa@1.0.0");

        assertThat(words(list)).containsExactly("npm @acme/a@1.0.0");
        assertThat(list.duplicates()).hasSize(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\n\n\n", "\0\0", "<table><tr><td>", "{\"a\":", "|||||", "@@@@", "pkg:", "((((1.0.0", "\u202e\u200b"})
    void hostileTextIsNoAccident(String text) {
        assertThat(read(text).understood()).isEmpty();
    }

    /// Each would take minutes if reading were not about linear.
    @ParameterizedTest
    @ValueSource(strings = {"a", "1.", "1.0.0, ", "@", "a@", "a@1.0.0 ", "|", "<td>", "(", "[", "\"", "a-", "a/", "- ", "`a` ", "1.0.0 || ", "<a ", "&#64;", "<!--", "<script>", "<td ", "/-/", "versions 1.0.0 of "})
    void longRunsOfOneThingAreReadInTime(String part) {
        List<Integer> sizes = new ArrayList<>();
        for (String text : List.of(part.repeat(30_000 / part.length()), "x@1.0.0 " + part.repeat(30_000 / part.length()),
                (part.repeat(40) + "\n").repeat(300))) {
            sizes.add(read(text).understood().size());
        }
        assertThat(sizes).hasSize(3);
    }
}
