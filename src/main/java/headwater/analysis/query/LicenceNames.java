package headwater.analysis.query;

import java.util.Arrays;

/// Whether a licence expression names a licence, in any case: `MIT` in `(MIT OR Apache-2.0)`, or the whole text.
final class LicenceNames {
    private LicenceNames() {
    }

    static boolean hold(String expression, String wanted) {
        return expression.strip().equalsIgnoreCase(wanted.strip()) || Arrays.stream(expression.split("[\\s(),]+|/(?!/)"))
                .anyMatch(name -> name.equalsIgnoreCase(wanted.strip()));
    }
}
