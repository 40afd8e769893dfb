package headwater.ingest.pnpm;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class KeyGrammarTest {
    @ParameterizedTest
    @CsvSource({
        "FIVE, /ms/2.1.3, ms, 2.1.3",
        "FIVE, /@babel/core/7.0.0, @babel/core, 7.0.0",
        "FIVE, /react-dom/18.2.0_react@18.2.0, react-dom, 18.2.0",
        "FIVE, /@a/b/1.0.0-rc.1_biqbaboplfbrettd7655fr4n2y, @a/b, 1.0.0-rc.1",
        "FIVE, /a/1.0.0_@babel+core@7.0.0, a, 1.0.0",
        "FIVE, registry.example.org/ms/2.1.3, ms, 2.1.3",
        "FIVE, registry.example.org/@a/b/2.1.3, @a/b, 2.1.3",
        "FIVE, github.com/a/b/11ae883d40398e75, a, ''",
        "FIVE, nothing, nothing, ''",
        "FIVE, file:packages/inner/1.0.0, file:packages/inner/1.0.0, ''",
        "FIVE, file:../archive-1.0.0.tgz, file:../archive-1.0.0.tgz, ''",
        "SIX, /ms@2.1.3, ms, 2.1.3",
        "SIX, /@babel/core@7.0.0, @babel/core, 7.0.0",
        "SIX, /a@1.0.0(b@2.0.0(@c/d@3.0.0))(e@4.0.0), a, 1.0.0",
        "SIX, /a@1.0.0(patch_hash=x)(b@1.0.0), a, 1.0.0",
        "SIX, registry.example.org/ms@2.1.3, ms, 2.1.3",
        "SIX, file:packages/b(react@18.2.0), file:packages/b(react@18.2.0), ''",
        "SIX, file:packages/a@1.0.0, file:packages/a@1.0.0, ''",
        "NINE, ms@2.1.3, ms, 2.1.3",
        "NINE, @babel/core@7.0.0(supports-color@8.1.1), @babel/core, 7.0.0",
        "NINE, a@1.0.0(patch_hash=x)(b@1.0.0(c@1.0.0)), a, 1.0.0",
        "NINE, b@file:packages/b(react@18.2.0), b, ''",
        "NINE, a@https://codeload.example.org/a/tar.gz/1.2.3, a, ''",
        "NINE, @a/b@git+https://git.example.org/a/b.git#11ae, @a/b, ''",
        "NINE, node@runtime:22.0.0, node, ''",
        "NINE, nothing, nothing, ''"})
    void aKeyTellsNameAndVersion(KeyGrammar grammar, String key, String name, String version) {
        assertThat(grammar.parse(key)).extracting("name", "version").containsExactly(name, version);
    }

    @ParameterizedTest
    @CsvSource({
        "FIVE, ms, 2.1.3, /ms/2.1.3",
        "FIVE, my-ms, /ms/2.1.2, /ms/2.1.2",
        "FIVE, a, 1.0.0_@babel+core@7.0.0, /a/1.0.0_@babel+core@7.0.0",
        "FIVE, a, file:a.tgz, file:a.tgz",
        "FIVE, a, github.com/x/a/11ae, github.com/x/a/11ae",
        "SIX, ms, 2.1.3, /ms@2.1.3",
        "SIX, my-ms, /ms@2.1.2, /ms@2.1.2",
        "SIX, a, 1.0.0(@babel/core@7.0.0), /a@1.0.0(@babel/core@7.0.0)",
        "SIX, b, file:packages/b(react@18.2.0), file:packages/b(react@18.2.0)",
        "NINE, ms, 2.1.3, ms@2.1.3",
        "NINE, my-ms, ms@2.1.2, ms@2.1.2",
        "NINE, x, @a/b@1.0.0, @a/b@1.0.0",
        "NINE, a, 1.0.0(b@1.0.0), a@1.0.0(b@1.0.0)",
        "NINE, b, file:packages/b(react@18.2.0), b@file:packages/b(react@18.2.0)",
        "NINE, a, https://user@example.org/a.tgz, a@https://user@example.org/a.tgz",
        "NINE, folder, folder-name@file:folder, folder-name@file:folder"})
    void aReferenceLeadsToAKey(KeyGrammar grammar, String name, String reference, String key) {
        assertThat(grammar.key(name, reference)).isEqualTo(key);
    }

    @ParameterizedTest
    @CsvSource({"a@1, a@1", "a@1(b@1), a@1", "a@1(b@1(c@1))(d@1), a@1", "a@https://x/(y)/z, a@https://x/(y)/z", "a@1), a@1)", "(a), ''"})
    void patchAndPeersAreASuffix(String key, String bare) {
        assertThat(KeyGrammar.withoutSuffix(key)).isEqualTo(bare);
    }

    @ParameterizedTest
    @CsvSource({"5.0, FIVE", "5.4-inlineSpecifiers, FIVE", "6.0, SIX", "6.1, SIX", "9.0, NINE"})
    void everyVersionHasItsGrammar(String version, KeyGrammar grammar) {
        assertThat(KeyGrammar.of(version)).contains(grammar);
    }

    @ParameterizedTest
    @CsvSource({"4", "7.0", "10.0", "13.0", "''", "x", "90.0"})
    void otherVersionsHaveNone(String version) {
        assertThat(KeyGrammar.of(version)).isEmpty();
    }
}
