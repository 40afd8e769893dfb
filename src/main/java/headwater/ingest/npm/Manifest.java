package headwater.ingest.npm;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import headwater.ingest.InputSource;
import headwater.ingest.JsonText;
import headwater.ingest.ReadException;
import headwater.model.Problem;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/// The `package.json` beside a lockfile. npm takes the project's own dependencies from it, not from the lockfile.
final class Manifest {
    private Manifest() {
    }

    /// Reads it; one that cannot be read is told as a problem and counts as absent.
    static Optional<LockEntry> read(InputSource file, List<Problem> problems) {
        String name = file.name();
        try (JsonParser json = JsonText.open(file.bytes(), name)) {
            if (json.nextToken() != JsonToken.START_OBJECT) {
                throw new ReadException("not-json", "It is not a JSON object.", name);
            }
            JsonWalk walk = new JsonWalk(json, name, problems);
            LockEntry manifest = new LockEntry(1);
            while (json.nextToken() == JsonToken.FIELD_NAME) {
                readField(walk, manifest, json.currentName());
            }
            return Optional.of(manifest);
        } catch (ReadException unreadable) {
            problems.add(ignored(unreadable));
        } catch (IOException failed) {
            problems.add(ignored(JsonText.unreadable(failed, name)));
        }
        return Optional.empty();
    }

    private static void readField(JsonWalk walk, LockEntry manifest, String key) throws IOException {
        walk.json.nextToken();
        switch (key) {
            case "name" -> manifest.name = walk.text(key, manifest.name);
            case "version" -> manifest.version = walk.text(key, manifest.version);
            case "overrides" -> manifest.overridden = walk.nestedNames();
            default -> {
                if (!DeclaredLists.read(walk, manifest, key)) {
                    walk.json.skipChildren();
                }
            }
        }
    }

    private static Problem ignored(ReadException unreadable) {
        return new Problem(Problem.Level.WARNING, "manifest-unreadable",
                "package.json was not used: " + unreadable.getMessage(), unreadable.origin());
    }
}
