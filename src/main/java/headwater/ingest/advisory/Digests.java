package headwater.ingest.advisory;

import headwater.model.Integrity;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Digests that a line names: npm's `sha512-…`, and hexadecimal ones where a word beside says what they are; a bare one
/// may as well be a commit.
final class Digests {
    private static final Pattern SRI = Pattern.compile("(?<![\\w-])sha(?:1|256|384|512)-[A-Za-z0-9+/]{20,}={0,2}");
    private static final Pattern HEX = Pattern.compile("(?<![0-9A-Fa-f])(?:[0-9A-Fa-f]{128}|[0-9A-Fa-f]{96}|[0-9A-Fa-f]{64}|[0-9A-Fa-f]{40})(?![0-9A-Fa-f])");
    private static final Pattern WORD = Pattern.compile("(?i)\\b(?:sha-?(?:1|256|384|512)?|shasum|hash|integrity|digest|checksum)\\b");
    private static final Map<Integer, String> BY_LENGTH = Map.of(40, "sha1", 64, "sha256", 96, "sha384", 128, "sha512");

    private Digests() {
    }

    static List<Integrity> in(String line) {
        List<Integrity> digests = new ArrayList<>();
        Matcher sri = SRI.matcher(line);
        while (sri.find()) {
            Integrity.parse(sri.group()).ifPresent(digests::add);
        }
        if (WORD.matcher(line).find()) {
            Matcher hex = HEX.matcher(line);
            while (hex.find()) {
                digests.add(new Integrity(Integrity.NPM, BY_LENGTH.getOrDefault(hex.group().length(), "sha1"), hex.group()));
            }
        }
        return digests;
    }
}
