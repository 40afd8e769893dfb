package headwater.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A real lockfile of npm that goes on from build to build: each time one package in a hundred has another version.
final class EvolvingLockfile {
    private static final Pattern VERSION = Pattern.compile("\"version\": \"(\\d+\\.\\d+\\.\\d+)\"");
    private static final int SHARE = 100;

    private final Random random;
    private final List<String> parts = new ArrayList<>();
    private final List<String> versions = new ArrayList<>();

    EvolvingLockfile(String text, long seed) {
        random = new Random(seed);
        Matcher found = VERSION.matcher(text);
        int end = 0;
        while (found.find()) {
            parts.add(text.substring(end, found.start(1)));
            versions.add(found.group(1));
            end = found.end(1);
        }
        parts.add(text.substring(end));
    }

    void change() {
        for (int i = 0; i < Math.max(1, versions.size() / SHARE); i++) {
            int at = random.nextInt(versions.size());
            String version = versions.get(at);
            versions.set(at, version.substring(0, version.lastIndexOf('.') + 1) + random.nextInt(1_000));
        }
    }

    String text() {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < versions.size(); i++) {
            text.append(parts.get(i)).append(versions.get(i));
        }
        return text.append(parts.getLast()).toString();
    }
}
