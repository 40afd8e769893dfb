package headwater.cli;

import headwater.ingest.advisory.BuiltInCatalogue;
import headwater.ingest.builtin.BuiltInFormats;
import headwater.workbench.Investigate;
import headwater.workbench.OpenSnapshots;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/// One run of the command line in memory.
final class CommandLineRun {
    private CommandLineRun() {
    }

    record Result(int code, String out, String err, List<String> opened) {
    }

    static Result of(String... args) {
        return withInput(new byte[0], args);
    }

    static Result withInput(byte[] input, String... args) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        List<String> opened = new ArrayList<>();
        Services services = new Services(new OpenSnapshots(BuiltInFormats.registry()),
                () -> new Investigate(BuiltInCatalogue.load()), files -> {
                    opened.addAll(files);
                    return ExitCode.ANSWERED;
                }, "1.2.3");
        Terminal terminal = new Terminal(new ByteArrayInputStream(input), out, err, false, false);
        int code = new CliMain(services, terminal).run(args);
        return new Result(code, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8),
                List.copyOf(opened));
    }
}
