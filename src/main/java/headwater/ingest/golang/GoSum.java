package headwater.ingest.golang;

import headwater.ingest.FileProblems;
import headwater.ingest.InputSource;
import headwater.ingest.PlainText;
import headwater.ingest.ReadException;
import headwater.model.DigestText;
import headwater.model.Integrity;
import headwater.model.Problem;
import java.util.Base64;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The digests of a go.sum, of modules that may or may not be built. Comparable with one another only.
///
/// @param digests  by `path@version`
record GoSum(Map<String, DigestText> digests) {
    static final GoSum NONE = new GoSum(Map.of());
    static final String FILE_NAME = "go.sum";
    private static final String H1 = "h1:";

    GoSum {
        digests = Map.copyOf(digests);
    }

    /// A go.sum that cannot be read costs the digests, nothing else.
    static GoSum beside(InputSource input, FileProblems problems) {
        Optional<InputSource> file = input.sibling(FILE_NAME);
        if (file.isEmpty()) {
            return NONE;
        }
        Map<String, DigestText> digests = new HashMap<>();
        try {
            for (String line : PlainText.lines(file.orElseThrow())) {
                String[] words = line.strip().split("\\s+");
                DigestText digest = words.length == 3 && !words[1].endsWith("/go.mod") ? digest(words[2]) : null;
                if (digest != null) {
                    digests.put(words[0] + "@" + words[1], digest);
                }
            }
        } catch (ReadException unreadable) {
            problems.tell(Problem.Level.WARNING, "sibling-unreadable",
                    "The go.sum beside it cannot be read, so no digests are known: " + unreadable.getMessage(), 0);
        }
        return new GoSum(digests);
    }

    private static @Nullable DigestText digest(String text) {
        try {
            return text.startsWith(H1) ? new Integrity("go", "h1",
                    HexFormat.of().formatHex(Base64.getDecoder().decode(text.substring(H1.length())))).text() : null;
        } catch (IllegalArgumentException noBase64) {
            return null;
        }
    }

    @Nullable DigestText of(GoModule module) {
        return digests.get(module.toString());
    }
}
