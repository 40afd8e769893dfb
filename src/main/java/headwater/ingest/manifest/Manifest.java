package headwater.ingest.manifest;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import headwater.ingest.InputSource;
import headwater.ingest.JsonText;
import headwater.ingest.ReadException;
import headwater.model.Problem;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// The `package.json` beside a lockfile. npm and yarn take the project's own dependencies from it.
public final class Manifest extends DeclaredLists {
    private @Nullable String name;
    private @Nullable String version;
    private Set<String> overridden = Set.of();
    private @Nullable Ranges resolutions;

    private Manifest() {
    }

    /// Reads it; one that cannot be read is told as a problem and counts as absent.
    public static Optional<Manifest> read(InputSource file, List<Problem> problems) {
        String name = file.name();
        try (JsonParser json = JsonText.open(file.bytes(), name)) {
            if (json.nextToken() != JsonToken.START_OBJECT) {
                throw new ReadException("not-json", "It is not a JSON object.", name);
            }
            JsonWalk walk = new JsonWalk(json, name, problems);
            Manifest manifest = new Manifest();
            while (json.nextToken() == JsonToken.FIELD_NAME) {
                manifest.readField(walk, json.currentName());
            }
            return Optional.of(manifest);
        } catch (ReadException unreadable) {
            problems.add(ignored(unreadable));
        } catch (IOException failed) {
            problems.add(ignored(JsonText.unreadable(failed, name)));
        }
        return Optional.empty();
    }

    private void readField(JsonWalk walk, String key) throws IOException {
        walk.json().nextToken();
        switch (key) {
            case "name" -> name = walk.text(key, name);
            case "version" -> version = walk.text(key, version);
            case "overrides" -> overridden = walk.nestedNames();
            case "resolutions" -> resolutions = walk.ranges(key, resolutions);
            default -> {
                if (!read(walk, key)) {
                    walk.json().skipChildren();
                }
            }
        }
    }

    private static Problem ignored(ReadException unreadable) {
        return new Problem(Problem.Level.WARNING, "manifest-unreadable",
                "package.json was not used: " + unreadable.getMessage(), unreadable.origin());
    }

    public @Nullable String name() {
        return name;
    }

    public @Nullable String version() {
        return version;
    }

    /// Names of all packages that npm's `overrides` name.
    public Set<String> overridden() {
        return overridden;
    }

    /// yarn's `resolutions`: a pattern, and what is taken instead.
    public Ranges resolutions() {
        return resolutions == null ? Ranges.NONE : resolutions;
    }
}
