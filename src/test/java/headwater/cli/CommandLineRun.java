package headwater.cli;

import headwater.ingest.advisory.BuiltInCatalogue;
import headwater.ingest.builtin.BuiltInFormats;
import headwater.workbench.Investigate;
import headwater.workbench.KeptSnapshots;
import headwater.workbench.OpenSnapshots;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// One run of the command line in memory.
public final class CommandLineRun {
    private CommandLineRun() {
    }

    public record Result(int code, String out, String err, List<String> opened) {
    }

    public static Result of(String... args) {
        return withInput(new byte[0], args);
    }

    static Result withInput(byte[] input, String... args) {
        return run(input, Display.THERE, args);
    }

    static Result withoutDisplay(String... args) {
        return run(new byte[0], Display.ABSENT, args);
    }

    static Result withBrokenDisplay(String... args) {
        return run(new byte[0], Display.BROKEN, args);
    }

    private enum Display { THERE, ABSENT, BROKEN }

    /// Remembers what it was asked to open.
    private record FakeWindow(Display display, List<String> opened) implements Services.Window {
        @Override
        public boolean possible() {
            return display != Display.ABSENT;
        }

        @Override
        public boolean open(List<String> files, String store) {
            opened.addAll(display == Display.THERE ? files : List.of());
            return display == Display.THERE;
        }

        @Override
        public Optional<Path> picture(List<String> files, String store) {
            return Optional.of(Path.of("somewhere/window.png"));
        }
    }

    private static Result run(byte[] input, Display display, String... args) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        List<String> opened = new ArrayList<>();
        OpenSnapshots open = new OpenSnapshots(BuiltInFormats.registry());
        Clock clock = Clock.fixed(Instant.parse("2026-11-24T02:00:00Z"), ZoneOffset.UTC);
        Services services = new Services(open, () -> new Investigate(BuiltInCatalogue.load()),
                folder -> KeptSnapshots.in(folder.orElse("target/no-store"), open, clock),
                new FakeWindow(display, opened), "1.2.3", clock);
        Terminal terminal = new Terminal(new ByteArrayInputStream(input), out, err, false, false);
        int code = new CliMain(services, terminal).run(args);
        return new Result(code, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8),
                List.copyOf(opened));
    }
}
