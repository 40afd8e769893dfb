package headwater.analysis.query;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LicenceNamesTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            MIT                          | mit                | true
            (MIT OR Apache-2.0)          | Apache-2.0         | true
            (MIT OR Apache-2.0)          | Apache             | false
            MIT/X11                      | X11                | true
            Apache License 2.0           | apache license 2.0 | true
            GPL-2.0-only WITH Classpath-exception-2.0 | Classpath-exception-2.0 | true
            BSD-3-Clause                 | BSD                | false
            """)
    void findsWholeNames(String expression, String wanted, boolean expected) {
        assertThat(LicenceNames.hold(expression, wanted)).isEqualTo(expected);
    }
}
