package headwater.ingest.advisory;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.databind.ObjectMapper;
import headwater.ingest.JsonText;
import headwater.ingest.ReadException;
import headwater.ingest.ReadLimits;
import headwater.model.Advisory;
import headwater.model.Origin;
import headwater.model.Problem;
import headwater.progress.Progress;
import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/// Reads the files of one source and keeps count. A file is JSON lines when its first line is a value of its own; a line
/// that cannot be read costs only itself.
///
/// @param <E>  what taking an advisory may fail with
final class FeedReading<E extends Exception> {
    private static final ObjectMapper JSON = new ObjectMapper(JsonFactory.builder().streamReadConstraints(
            StreamReadConstraints.builder().maxNestingDepth(ReadLimits.DEFAULT.maxDepth()).build()).build());
    private static final int MAX_LINE_BYTES = 32 << 20;
    private static final int FIRST_LINE_BYTES = 4 << 20;
    private static final int MAX_PROBLEMS = 100;
    private static final int RECORDS_PER_CHECK = 64;

    private final String source;
    private final FeedLimits limits;
    private final AdvisoryFeed.Receiver<E> into;
    private final Progress progress;
    private final List<Problem> problems = new ArrayList<>();
    private MeasuredStream packed = new MeasuredStream(InputStream.nullInputStream());
    private long packedBytes;
    private long total;
    private long files;
    private long records;
    private long withdrawn;
    private long unread;
    private String newest = "";

    FeedReading(String source, FeedLimits limits, AdvisoryFeed.Receiver<E> into, Progress progress) {
        this.source = source;
        this.limits = limits;
        this.into = into;
        this.progress = progress;
    }

    /// What the next files come from.
    ///
    /// @param sizeBytes  of all of it, for the share that is done
    void packed(MeasuredStream from, long sizeBytes) {
        packed = from;
        packedBytes = sizeBytes;
    }

    FeedSummary summary(String sha256) {
        return new FeedSummary(source, sha256, newest, files, records, withdrawn, unread, problems);
    }

    void file(BufferedInputStream in, String name) throws IOException, ReadException, E {
        progress.checkCancelled();
        if (++files > limits.maxEntries()) {
            throw over("more files than " + limits.maxEntries());
        }
        in.mark(FIRST_LINE_BYTES);
        byte[] line = line(in, FIRST_LINE_BYTES - 1, name);
        boolean lines = line.length > 0 && isWhole(line);
        in.reset();
        if (lines) {
            lines(in, name);
        } else {
            document(in, name);
        }
    }

    private static boolean isWhole(byte[] line) {
        try (MappingIterator<JsonNode> values = JSON.readerFor(JsonNode.class).readValues(line)) {
            return values.hasNextValue() && values.nextValue().isContainerNode();
        } catch (IOException part) {
            return false;
        }
    }

    private void lines(InputStream in, String name) throws IOException, ReadException, E {
        int number = 0;
        while (true) {
            byte[] line = line(in, MAX_LINE_BYTES, name);
            if (line.length == 0) {
                return;
            }
            number++;
            grow(line.length, name);
            if (new String(line, StandardCharsets.UTF_8).isBlank()) {
                continue;
            }
            Origin place = new Origin(name, number, 0);
            try {
                take(JSON.readTree(line), place);
            } catch (JsonProcessingException broken) {
                refuse(place, String.valueOf(JsonText.unreadable(broken, name).getMessage()));
            }
        }
    }

    /// With its end; nothing at the end of the file.
    private byte[] line(InputStream in, int most, String name) throws IOException, ReadException {
        ByteArrayOutputStream line = new ByteArrayOutputStream(1_024);
        int c = in.read();
        while (c >= 0) {
            line.write(c);
            if (c == '\n' || line.size() >= most) {
                break;
            }
            c = in.read();
        }
        if (line.size() >= MAX_LINE_BYTES) {
            throw over("a line longer than " + (MAX_LINE_BYTES >> 20) + " MB in " + name);
        }
        return line.toByteArray();
    }

    /// A list is read value by value, anything else whole.
    private void document(InputStream in, String name) throws IOException, ReadException, E {
        InputStream bounded = new BoundedStream(in, limits.maxEntryBytes(), bytes -> grow(bytes, name));
        try (JsonParser parser = JSON.createParser(bounded).disable(JsonParser.Feature.AUTO_CLOSE_SOURCE)) {
            JsonToken first = parser.nextToken();
            if (first == JsonToken.START_ARRAY) {
                while (parser.nextToken() != JsonToken.END_ARRAY) {
                    Origin place = new Origin(name, parser.currentTokenLocation().getLineNr(), 0);
                    take(JSON.readTree(parser), place);
                }
            } else if (first == null) {
                refuse(Origin.wholeFile(name), "The file is empty.");
            } else {
                take(JSON.readTree(parser), Origin.wholeFile(name));
            }
        } catch (BoundedStream.Refused over) {
            throw over.reason();
        } catch (BoundedStream.TooLong tooLong) {
            refuse(Origin.wholeFile(name), "The file is larger than " + (limits.maxEntryBytes() >> 20) + " MB, the most that is read.");
        } catch (JsonProcessingException broken) {
            ReadException words = JsonText.unreadable(broken, name);
            refuse(words.origin(), String.valueOf(words.getMessage()));
        }
    }

    /// A file that is of no interest still counts: unpacking it costs time.
    void passOver(InputStream in, String name) throws IOException, ReadException {
        try (BoundedStream bounded = new BoundedStream(in, Long.MAX_VALUE, bytes -> grow(bytes, name))) {
            bounded.transferTo(OutputStream.nullOutputStream());
        } catch (BoundedStream.Refused over) {
            throw over.reason();
        }
    }

    private void take(JsonNode value, Origin place) throws E {
        List<Advisory> advisories = AdvisoryDocument.read(value);
        if (advisories.isEmpty()) {
            refuse(place, "There is no advisory in it that Headwater knows.");
        }
        for (Advisory advisory : advisories) {
            if (++records % RECORDS_PER_CHECK == 0) {
                progress.checkCancelled();
                progress.report(packedBytes == 0 ? -1 : (double) packed.count() / packedBytes);
            }
            withdrawn += advisory.withdrawn() ? 1 : 0;
            String modified = advisory.standing().modified();
            newest = modified.compareTo(newest) > 0 ? modified : newest;
            into.accept(advisory);
        }
    }

    private void refuse(Origin place, String message) {
        unread++;
        if (problems.size() < MAX_PROBLEMS) {
            problems.add(new Problem(Problem.Level.WARNING, "not-an-advisory", message, place));
        }
    }

    private void grow(long bytes, String name) throws ReadException {
        total += bytes;
        if (total > limits.maxTotalBytes()) {
            throw over("more than " + (limits.maxTotalBytes() >> 30) + " GB");
        }
        if (total > FeedLimits.RATIO_FROM_BYTES && total / Math.max(1, packed.count()) > limits.maxRatio()) {
            throw over("more than " + limits.maxRatio() + " bytes for each packed one, up to " + name);
        }
    }

    private ReadException over(String what) {
        return new ReadException("over-limit", "The source holds " + what + "; no honest one does. Reading stopped.", source);
    }
}
