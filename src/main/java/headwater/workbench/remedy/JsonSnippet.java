package headwater.workbench.remedy;

import com.fasterxml.jackson.core.io.JsonStringEncoder;
import java.util.Map;
import java.util.TreeMap;

/// Objects inside objects with texts at the end, as JSON that is indented like a `package.json`. Keys are sorted, those of
/// a manifest's top level as they came.
final class JsonSnippet {
    private JsonSnippet() {
    }

    /// A text in quotes, with whatever could end it or act on a terminal escaped; valid in JSON and in YAML.
    static String quoted(String text) {
        return '"' + String.valueOf(JsonStringEncoder.getInstance().quoteAsString(text)) + '"';
    }

    static String of(Map<String, ? extends Map<String, String>> sections) {
        StringBuilder json = new StringBuilder("{\n");
        String between = "";
        for (Map.Entry<String, ? extends Map<String, String>> section : sections.entrySet()) {
            json.append(between).append("  ").append(quoted(section.getKey())).append(": ");
            object(json, section.getValue(), "  ");
            between = ",\n";
        }
        return json.append("\n}\n").toString();
    }

    static void object(StringBuilder json, Map<String, String> values, String indent) {
        json.append("{\n");
        String between = "";
        for (Map.Entry<String, String> each : new TreeMap<>(values).entrySet()) {
            json.append(between).append(indent).append("  ").append(quoted(each.getKey())).append(": ")
                    .append(quoted(each.getValue()));
            between = ",\n";
        }
        json.append('\n').append(indent).append('}');
    }
}
