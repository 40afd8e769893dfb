package headwater.ingest.composer;

import headwater.ingest.DataTable;
import headwater.ingest.FileProblems;
import headwater.ingest.FirstBytes;
import headwater.ingest.FormatReader;
import headwater.ingest.InputSource;
import headwater.ingest.JsonTree;
import headwater.ingest.ReadException;
import headwater.ingest.ReadResult;
import headwater.ingest.ReaderId;
import headwater.model.Flag;
import headwater.model.FormatFacts;
import headwater.progress.Progress;
import java.util.Set;
import java.util.regex.Pattern;

/// Reads `composer.lock`. The project is not in the file, so roots are inferred. Time and memory are linear in the file.
/// Sure: read from the tool's source (`Composer/Package/Locker.php`).
public final class ComposerLockReader implements FormatReader {
    private static final ReaderId ID = new ReaderId("composer-lock", 1);
    private static final FormatFacts FACTS = new FormatFacts(Set.of(Flag.DEV), false, true);
    private static final Pattern MARK = Pattern.compile(
            "getcomposer\\.org/doc|\"packages-dev\"\\s*:|(?s)\"content-hash\"\\s*:.*\"packages\"\\s*:\\s*\\[");
    /// Long, and nothing in them names a component.
    private static final Set<String> PASSED_OVER = Set.of("autoload", "autoload-dev", "authors", "support", "funding", "extra",
            "keywords", "description", "scripts", "suggest", "require-dev", "conflict", "bin", "_readme", "stability-flags",
            "platform", "platform-dev", "platform-overrides", "archive", "transport-options", "include-path", "homepage");

    @Override
    public ReaderId id() {
        return ID;
    }

    @Override
    public boolean recognises(String fileName, byte[] head) {
        return fileName.equals("composer.lock") || MARK.matcher(FirstBytes.text(head)).find();
    }

    @Override
    public ReadResult read(InputSource input, Progress progress) throws ReadException {
        FileProblems problems = new FileProblems(input.name());
        DataTable top = JsonTree.read(input, PASSED_OVER, problems, progress);
        if (!top.has("packages") && !top.has("packages-dev")) {
            throw new ReadException("no-components", "The file has neither \"packages\" nor \"packages-dev\", as a "
                    + "composer.lock has.", input.name());
        }
        String plugins = top.textOrEmpty("plugin-api-version");
        return new ComposerGraph(input.name(), problems, top).result(ID, plugins, FACTS);
    }
}
