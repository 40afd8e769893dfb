package headwater.ingest.yarn;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReferenceTest {
    @ParameterizedTest
    @CsvSource({
        "npm:^1.0.0, ^1.0.0",
        "^1.0.0, ^1.0.0",
        "npm:latest, latest",
        "npm:ms@2.0.0, npm:ms@2.0.0",
        "npm:@acme/ms@2.0.0, npm:@acme/ms@2.0.0",
        "workspace:^, workspace:^",
        "npm:, ''"})
    void onlyTheDefaultProtocolIsLeftOut(String range, String plain) {
        assertThat(Reference.plain(range)).isEqualTo(plain);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "file:./a.tgz#./a.tgz::hash=1&locator=shop%40workspace%3A. | file:./a.tgz#./a.tgz | shop@workspace:.",
        "link:./a::locator=%zz                                     | link:./a              | %zz",
        "link:./a::locator=a+b%20c                                 | link:./a              | a+b c",
        "npm:1.0.0                                                 | npm:1.0.0             | ",
        "npm:1.0.0::                                               | npm:1.0.0             | "})
    void parametersAreWrittenAsThoseOfAnAddress(String reference, String without, String locator) {
        assertThat(Reference.withoutParameters(reference)).isEqualTo(without);
        assertThat(Reference.parameter(reference, "locator").orElse(null)).isEqualTo(locator);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "patch:ms@npm%3A2.1.3#./ms.patch::version=2.1.3                    | ms@npm:2.1.3",
        "patch:@a/b@npm%3A1.0.0#~/x.patch                                  | @a/b@npm:1.0.0",
        "patch:a@patch%3Aa@npm%253A1.0.0%23./x.patch#optional!builtin<x>   | a@patch:a@npm%3A1.0.0#./x.patch",
        "patch:a@npm%3A1.0.0                                               | ",
        "npm:1.0.0#x                                                       | "})
    void aPatchNamesWhatItChanges(String reference, String base) {
        assertThat(Reference.patched(reference).orElse(null)).isEqualTo(base);
    }

    @ParameterizedTest
    @CsvSource({"ms@^2.0.0, ms, ^2.0.0", "@a/b@npm:@c/d@1, @a/b, npm:@c/d@1", "ms, ms, ''", "@a/b, @a/b, ''", "'', '', ''",
            "a@, a, ''"})
    void theSecondAtOfAScopedNameEndsIt(String text, String name, String range) {
        assertThat(Descriptor.of(text)).isEqualTo(new Descriptor(name, range));
    }
}
