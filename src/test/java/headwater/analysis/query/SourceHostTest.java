package headwater.analysis.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SourceHostTest {
    @ParameterizedTest
    @CsvSource({"https://registry.example.org/a/-/a-1.0.0.tgz, registry.example.org", "git+ssh://git@Git.Example.org/a/b.git#abc, git.example.org",
        "git+https://user:secret@git.example.org:8443/a.git, git.example.org", "git@git.example.org:a/b.git, git.example.org",
        "github:a/b, github.com", "registry+https://index.example.org/, index.example.org", "//cdn.example.org/x, cdn.example.org",
        "https://[::1]:4873/a.tgz, [::1]", "https://example.org?x=//other.example.org, example.org",
        "https://good.example.org@evil.example.net/a, evil.example.net"})
    void findsTheHostThatIsAsked(String source, String host) {
        assertThat(SourceHost.of(source)).contains(host);
    }

    @ParameterizedTest
    @ValueSource(strings = {"file:../a", "../a.tgz", "file:///a/b.tgz", "workspace:packages/a", "", "link:./x"})
    void aFileHasNone(String source) {
        assertThat(SourceHost.of(source)).isEqualTo(Optional.empty());
    }

    @ParameterizedTest
    @CsvSource({"*.example.org, true", "example.org, false", "A.B.EXAMPLE.ORG, true", "*.b.example.org, true", "*.org, true",
        "b.example.org, false", "*.c.org, false"})
    void aStarStandsForHostsBelow(String wanted, boolean expected) {
        assertThat(SourceHost.matches("https://a.b.example.org/x", wanted)).isEqualTo(expected);
    }
}
