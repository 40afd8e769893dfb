package headwater.ingest.advisory;

import headwater.ingest.ReadException;
import headwater.model.Advisory;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/// The well-known incidents that come with the program, so that it answers offline from the first minute. One OSV
/// record an incident, newest first, under `headwater/catalogue` in the resources.
public final class BuiltInCatalogue {
    private static final String FOLDER = "/headwater/catalogue/";

    private BuiltInCatalogue() {
    }

    /// Reads them all; a few milliseconds.
    public static List<Advisory> load() {
        List<Advisory> advisories = new ArrayList<>();
        try {
            String index = new String(resource("index.txt"), StandardCharsets.UTF_8);
            for (String name : index.lines().filter(line -> !line.isBlank()).toList()) {
                advisories.add(OsvReader.read(resource(name), name));
            }
        } catch (IOException | ReadException broken) {
            throw new IllegalStateException("the built-in catalogue is damaged", broken);
        }
        return List.copyOf(advisories);
    }

    private static byte[] resource(String name) throws IOException {
        try (InputStream in = Objects.requireNonNull(BuiltInCatalogue.class.getResourceAsStream(FOLDER + name), name)) {
            return in.readAllBytes();
        }
    }
}
