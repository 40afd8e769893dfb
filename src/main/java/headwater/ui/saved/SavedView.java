package headwater.ui.saved;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/// A view under a name. Components are told by their location, so that it serves other builds of the project too; positions need
/// not be kept, for the same components are always laid out the same.
///
/// @param project  as people call it
/// @param values   what was asked and how it was shown, by key; several values of a key are separated by line breaks
public record SavedView(String name, String project, Map<String, String> values) {
    static final int LONGEST_NAME = 80;

    public SavedView {
        values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
    }

    String value(String key) {
        return values.getOrDefault(key, "");
    }

    List<String> all(String key) {
        return value(key).lines().filter(each -> !each.isEmpty()).toList();
    }

    String line() {
        return encode(name) + " " + encode(project) + values.entrySet().stream()
                .map(each -> " " + encode(each.getKey()) + "=" + encode(each.getValue())).collect(Collectors.joining());
    }

    static Optional<SavedView> parse(String line) {
        String[] parts = line.split(" ", -1);
        if (parts.length < 2) {
            return Optional.empty();
        }
        try {
            Map<String, String> values = new LinkedHashMap<>();
            Arrays.stream(parts).skip(2).map(each -> each.split("=", 2)).filter(each -> each.length == 2)
                    .forEach(each -> values.put(decode(each[0]), decode(each[1])));
            return Optional.of(new SavedView(decode(parts[0]), decode(parts[1]), values));
        } catch (IllegalArgumentException damaged) {
            return Optional.empty();
        }
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static String decode(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }
}
