package headwater.version;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A version as RubyGems reads it: runs of digits and of letters; a word makes a prerelease, wherever it stands; a dash
/// begins one. Source: RubyGems, `version.rb`.
///
/// @param segments  without the zeros before the first word and at the end
record GemVersion(List<String> segments) implements Comparable<GemVersion> {
    private static final Pattern FORM = Pattern.compile("\\s*[0-9]+(?:\\.[0-9a-zA-Z]+)*(?:-[0-9A-Za-z-]+(?:\\.[0-9A-Za-z-]+)*)?\\s*");
    private static final Pattern SEGMENT = Pattern.compile("[0-9]+|[a-zA-Z]+");
    private static final int MAX_LENGTH = 1_024;

    GemVersion {
        segments = List.copyOf(segments);
    }

    static Optional<GemVersion> parse(String text) {
        if (text.length() > MAX_LENGTH || !FORM.matcher(text).matches()) {
            return Optional.empty();
        }
        List<String> numbers = new ArrayList<>();
        List<String> rest = new ArrayList<>();
        Matcher each = SEGMENT.matcher(text.strip().replace("-", ".pre."));
        while (each.find()) {
            boolean release = rest.isEmpty() && Digits.only(each.group());
            (release ? numbers : rest).add(each.group());
        }
        dropZeros(numbers);
        dropZeros(rest);
        numbers.addAll(rest);
        return Optional.of(new GemVersion(numbers));
    }

    private static void dropZeros(List<String> segments) {
        while (!segments.isEmpty() && Digits.only(segments.getLast()) && Digits.plain(segments.getLast()).equals("0")) {
            segments.removeLast();
        }
    }

    @Override
    public int compareTo(GemVersion other) {
        for (int i = 0; i < Math.max(segments.size(), other.segments.size()); i++) {
            String left = i < segments.size() ? segments.get(i) : "0";
            String right = i < other.segments.size() ? other.segments.get(i) : "0";
            boolean number = Digits.only(left);
            int order = number != Digits.only(right) ? (number ? 1 : -1)
                    : number ? Digits.compare(left, right) : Integer.signum(left.compareTo(right));
            if (order != 0) {
                return order;
            }
        }
        return 0;
    }
}
