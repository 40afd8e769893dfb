package headwater.version;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// A version as Python's packaging reads it. Source: PEP 440, and packaging's `version.py` for what stands before what.
///
/// @param release  numbers without the zeros at their end
/// @param phase    its place among the versions of one release: see [Phase]
/// @param pre      number of an alpha, beta or candidate
/// @param post     empty, or the number of a post-release
/// @param dev      empty, or the number of a development release
/// @param local    parts of the local version
record PythonVersion(String epoch, List<String> release, Phase phase, String pre, String post, String dev, List<String> local)
        implements Comparable<PythonVersion> {
    /// In their order. A development release of the final version comes before its alphas.
    enum Phase { DEV_ONLY, ALPHA, BETA, CANDIDATE, FINAL }

    private static final Pattern FORM = Pattern.compile("v?(?:(?<epoch>\\d+)!)?(?<release>\\d+(?:\\.\\d+)*)"
            + "(?:[-_.]?(?<phase>alpha|a|beta|b|preview|pre|c|rc)[-_.]?(?<pre>\\d+)?)?"
            + "(?<post>-(?<plain>\\d+)|[-_.]?(?:post|rev|r)[-_.]?(?<number>\\d+)?)?"
            + "(?<dev>[-_.]?dev[-_.]?(?<devnumber>\\d+)?)?(?:\\+(?<local>[a-z0-9]+(?:[-_.][a-z0-9]+)*))?");
    private static final int MAX_LENGTH = 1_024;

    PythonVersion {
        release = List.copyOf(release);
        local = List.copyOf(local);
    }

    static Optional<PythonVersion> parse(String text) {
        String plain = text.strip().toLowerCase(Locale.ROOT);
        Matcher parts = FORM.matcher(plain);
        if (plain.length() > MAX_LENGTH || !parts.matches()) {
            return Optional.empty();
        }
        String post = parts.group("post") == null ? "" : number(parts.group("plain"), parts.group("number"));
        String dev = parts.group("dev") == null ? "" : number(parts.group("devnumber"), null);
        String local = parts.group("local");
        return Optional.of(new PythonVersion(number(parts.group("epoch"), null), release(parts.group("release")),
                phase(parts.group("phase"), post, dev), number(parts.group("pre"), null), post, dev,
                local == null ? List.of() : List.of(local.split("[-_.]"))));
    }

    private static String number(@Nullable String first, @Nullable String second) {
        return first != null ? Digits.plain(first) : second != null ? Digits.plain(second) : "0";
    }

    private static List<String> release(String text) {
        List<String> numbers = new ArrayList<>();
        for (String each : text.split("\\.")) {
            numbers.add(Digits.plain(each));
        }
        while (numbers.size() > 1 && numbers.getLast().equals("0")) {
            numbers.removeLast();
        }
        return numbers;
    }

    private static Phase phase(@Nullable String written, String post, String dev) {
        if (written == null) {
            return post.isEmpty() && !dev.isEmpty() ? Phase.DEV_ONLY : Phase.FINAL;
        }
        return switch (written.charAt(0)) {
            case 'a' -> Phase.ALPHA;
            case 'b' -> Phase.BETA;
            default -> Phase.CANDIDATE;
        };
    }

    @Override
    public int compareTo(PythonVersion other) {
        int order = Digits.compare(epoch, other.epoch);
        for (int i = 0; order == 0 && i < Math.max(release.size(), other.release.size()); i++) {
            order = Digits.compare(at(release, i), at(other.release, i));
        }
        order = order != 0 ? order : phase.compareTo(other.phase);
        order = order != 0 ? order : Digits.compare(pre, other.pre);
        // None stands before every post-release, and behind every development release.
        order = order != 0 ? order : compareOptional(post, other.post, -1);
        order = order != 0 ? order : compareOptional(dev, other.dev, 1);
        return order != 0 ? order : compareLocal(other);
    }

    private static String at(List<String> numbers, int index) {
        return index < numbers.size() ? numbers.get(index) : "0";
    }

    private static int compareOptional(String left, String right, int none) {
        if (left.isEmpty() || right.isEmpty()) {
            return left.isEmpty() == right.isEmpty() ? 0 : left.isEmpty() ? none : -none;
        }
        return Digits.compare(left, right);
    }

    /// Part by part, words before numbers; what ends first is the older one.
    private int compareLocal(PythonVersion other) {
        for (int i = 0; i < Math.min(local.size(), other.local.size()); i++) {
            boolean number = Digits.only(local.get(i));
            boolean otherNumber = Digits.only(other.local.get(i));
            int order = number != otherNumber ? Boolean.compare(number, otherNumber)
                    : number ? Digits.compare(local.get(i), other.local.get(i)) : local.get(i).compareTo(other.local.get(i));
            if (order != 0) {
                return order;
            }
        }
        return Integer.compare(local.size(), other.local.size());
    }
}
