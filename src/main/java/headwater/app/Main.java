package headwater.app;

import headwater.cli.CliMain;
import headwater.cli.Services;
import headwater.ingest.advisory.BuiltInCatalogue;
import headwater.ingest.builtin.BuiltInFormats;
import headwater.workbench.Investigate;
import headwater.workbench.OpenSnapshots;
import java.time.Clock;

/// The program's entry. Not a JavaFX application itself, so that it starts from a plain class path and the command line
/// never loads the toolkit.
public final class Main {
    private Main() {
    }

    public static void main(String[] args) {
        OpenSnapshots open = new OpenSnapshots(BuiltInFormats.registry());
        Clock clock = Clock.systemUTC();
        Services services = new Services(open, () -> new Investigate(BuiltInCatalogue.load()), new Stores(open, clock),
                new OpenWindow(), Version.text(), clock);
        System.exit(new CliMain(services).run(args));
    }
}
