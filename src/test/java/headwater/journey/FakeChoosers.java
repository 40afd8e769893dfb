package headwater.journey;

import headwater.ui.dialog.FigureFile;
import headwater.ui.dialog.FileChoosers;
import headwater.ui.dialog.ReportFile;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// Answers what a test put in.
public final class FakeChoosers implements FileChoosers {
    public Optional<FigureFile> figure = Optional.empty();
    public Optional<ReportFile> report = Optional.empty();
    public String suggested = "";

    @Override
    public List<Path> inputs() {
        return List.of();
    }

    @Override
    public Optional<FigureFile> figure(String name) {
        suggested = name;
        return figure;
    }

    @Override
    public Optional<ReportFile> report(String name) {
        suggested = name;
        return report;
    }
}
