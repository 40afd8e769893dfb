package headwater.ingest;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.core.io.JsonEOFException;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import headwater.model.Origin;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Opens JSON for streaming and words what is wrong with text that is none. Depth and sizes are limited by the parser.
public final class JsonText {
    private static final JsonFactory FACTORY = JsonFactory.builder()
            // Locations are names that occur once: interning them costs more than it saves.
            .disable(JsonFactory.Feature.INTERN_FIELD_NAMES)
            .enable(StreamReadFeature.INCLUDE_SOURCE_IN_LOCATION)
            .streamReadConstraints(limits())
            .build();
    private static final JsonFactory OF_FEW_NAMES = JsonFactory.builder()
            .enable(StreamReadFeature.INCLUDE_SOURCE_IN_LOCATION)
            .streamReadConstraints(limits())
            .build();
    private static final JsonFactory WITH_COMMENTS = JsonFactory.builder()
            .disable(JsonFactory.Feature.INTERN_FIELD_NAMES)
            .enable(StreamReadFeature.INCLUDE_SOURCE_IN_LOCATION)
            .enable(JsonReadFeature.ALLOW_JAVA_COMMENTS)
            .enable(JsonReadFeature.ALLOW_TRAILING_COMMA)
            .streamReadConstraints(limits())
            .build();

    /// git writes one of these at the beginning of a line where two branches disagree.
    private static final Set<String> CONFLICT = Set.of("<<<<<<<", "|||||||", "=======", ">>>>>>>");
    private static final int MARK_LENGTH = 7;

    private JsonText() {
    }

    private static StreamReadConstraints limits() {
        return StreamReadConstraints.builder().maxNestingDepth(ReadLimits.DEFAULT.maxDepth())
                .maxNameLength(ReadLimits.DEFAULT.maxNameLength()).build();
    }

    /// @throws ReadException when the bytes are certainly no JSON: empty, compressed, a page, zeros
    public static JsonParser open(byte[] bytes, String file) throws ReadException {
        return open(FACTORY, bytes, file);
    }

    /// The same for a format in which the names of fields are few, so that they compare faster.
    public static JsonParser openWithFewNames(byte[] bytes, String file) throws ReadException {
        return open(OF_FEW_NAMES, bytes, file);
    }

    /// The same for a format in which comments and a comma behind the last value are allowed.
    public static JsonParser openWithComments(byte[] bytes, String file) throws ReadException {
        return open(WITH_COMMENTS, bytes, file);
    }

    private static JsonParser open(JsonFactory factory, byte[] bytes, String file) throws ReadException {
        PlainText.refuseOtherKinds(bytes, "JSON", file);
        try {
            return factory.createParser(bytes);
        } catch (IOException failed) {
            throw unreadable(failed, file);
        }
    }

    /// Words a parser's failure, with its place.
    public static ReadException unreadable(IOException failed, String file) {
        return switch (failed) {
            case StreamConstraintsException limit -> new ReadException("over-limit",
                    "The JSON is nested deeper or holds longer values than any lockfile does; reading stopped.",
                    place(limit, file));
            case JsonEOFException end -> truncated(end, file);
            // The parser says so of an end in the middle of a word or behind a comma.
            case JsonProcessingException end when end.getOriginalMessage().contains("end-of-input") -> truncated(end, file);
            case JsonProcessingException wrong when isConflict(wrong.getLocation()) -> new ReadException("merge-conflict",
                    "Here stands a conflict that git left in the file; nothing was read. Resolve it and open the result.",
                    place(wrong, file));
            case JsonProcessingException wrong -> new ReadException("not-json",
                    "This is not valid JSON: " + firstSentence(wrong.getOriginalMessage()), place(wrong, file));
            default -> new ReadException("file-unreadable", "The text cannot be decoded: "
                    + firstSentence(String.valueOf(failed.getMessage())), file);
        };
    }

    /// Whether the parser stopped in a line that begins with a mark of git's.
    private static boolean isConflict(@Nullable JsonLocation at) {
        if (at == null || at.getByteOffset() < 0 || !(at.contentReference().getRawContent() instanceof byte[] bytes)) {
            return false;
        }
        int start = (int) Math.min(bytes.length, at.getByteOffset());
        while (start > 0 && bytes[start - 1] != '\n') {
            start--;
        }
        int length = Math.min(MARK_LENGTH, bytes.length - start);
        return CONFLICT.contains(new String(bytes, start, length, StandardCharsets.ISO_8859_1));
    }

    private static ReadException truncated(JsonProcessingException end, String file) {
        return new ReadException("truncated", "The file ends in the middle of its JSON.", place(end, file));
    }

    private static Origin place(JsonProcessingException failed, String file) {
        JsonLocation at = failed.getLocation();
        return at == null ? Origin.wholeFile(file) : new Origin(file, at.getLineNr(), at.getColumnNr());
    }

    private static String firstSentence(String message) {
        String line = message.lines().findFirst().orElse("unknown");
        return line.endsWith(".") ? line : line + ".";
    }
}
