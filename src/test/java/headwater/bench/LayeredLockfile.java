package headwater.bench;

import java.util.Random;

/// Lockfiles of any size with four dependencies a component, in a dozen layers as real ones have them; one of the last
/// components is compromised.
final class LayeredLockfile {
    private static final int DIRECT = 60;
    private static final int DEPENDENCIES = 4;

    private LayeredLockfile() {
    }

    static String of(int components) {
        Random random = new Random(7);
        StringBuilder text = new StringBuilder("{\"name\": \"layered\", \"version\": \"1.0.0\", \"lockfileVersion\": 3, \"packages\": {"
                + "\"\": {\"name\": \"layered\", \"version\": \"1.0.0\", \"dependencies\": {");
        for (int i = 0; i < DIRECT; i++) {
            text.append(i == 0 ? "" : ", ").append(quoted(i, components)).append(": \"^1.0.0\"");
        }
        text.append("}}");
        for (int i = 0; i < components; i++) {
            text.append(",\n\"node_modules/").append(name(i, components)).append("\": {\"version\": \"")
                    .append(i == components - 1 ? "3.3.6" : "1." + i % 40 + ".0").append("\", \"dependencies\": {");
            int first = DIRECT + i * 2;
            for (int d = 0; d < DEPENDENCIES; d++) {
                int to = first + d < components && d < 2 ? first + d : i + 1 + random.nextInt(Math.max(1, components - i - 1));
                if (to < components) {
                    text.append(d == 0 ? "" : ", ").append(quoted(to, components)).append(": \"^1.0.").append(d).append('"');
                }
            }
            text.append("}}");
        }
        return text.append("}}").toString();
    }

    private static String quoted(int number, int components) {
        return '"' + name(number, components) + '"';
    }

    private static String name(int number, int components) {
        return number == components - 1 ? "event-stream" : "package-" + number;
    }
}
