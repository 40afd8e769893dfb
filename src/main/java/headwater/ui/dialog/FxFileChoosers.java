package headwater.ui.dialog;

import headwater.report.ReportFormat;
import headwater.ui.text.Texts;
import headwater.workbench.PathPicture;
import java.io.File;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.stage.FileChooser;
import javafx.stage.Window;

/// The desktop's own file dialogs.
public final class FxFileChoosers implements FileChoosers {
    private static final int LARGEST_SCALE = 4;
    private static final int USUAL_SCALE = 2;

    private final Supplier<Window> owner;

    public FxFileChoosers(Supplier<Window> owner) {
        this.owner = owner;
    }

    @Override
    public List<Path> inputs() {
        FileChooser chooser = new FileChooser();
        chooser.setTitle(Texts.text("open.title"));
        chooser.getExtensionFilters().addAll(
                new FileChooser.ExtensionFilter(Texts.text("open.lockfiles"), "*.json", "*.lock", "*.yaml", "*.yml",
                        "*.xml", "*.spdx", "*.rdf", "*.jsonld", "*.mod", "*.lockfile", "*.locked", "*.txt", "*.dot", "*.graphml",
                        "*.zip", "*.jar", "*.war", "*.ear", "*.tar", "*.tgz", "*.gz"),
                new FileChooser.ExtensionFilter(Texts.text("open.all"), "*"));
        List<File> chosen = chooser.showOpenMultipleDialog(owner.get());
        return chosen == null ? List.of() : chosen.stream().map(File::toPath).toList();
    }

    @Override
    public Optional<FigureFile> figure(String name) {
        List<FileChooser.ExtensionFilter> filters = pictures();
        filters.add(new FileChooser.ExtensionFilter(Texts.text("figure.dot"), "*.dot"));
        return save("figure.title", name, filters).map(chosen -> figureFile(chosen.path(), chosen.kind()));
    }

    @Override
    public Optional<FigureFile> picture(String name) {
        return save("figure.title", name, pictures()).map(chosen -> figureFile(chosen.path(), chosen.kind()));
    }

    private static List<FileChooser.ExtensionFilter> pictures() {
        List<FileChooser.ExtensionFilter> filters = new ArrayList<>();
        filters.add(new FileChooser.ExtensionFilter(Texts.text("figure.svg"), "*.svg"));
        for (int scale = 1; scale <= LARGEST_SCALE; scale++) {
            filters.add(new FileChooser.ExtensionFilter(Texts.text("figure.png", scale), "*.png"));
        }
        return filters;
    }

    @Override
    public Optional<ReportFile> report(String name) {
        List<FileChooser.ExtensionFilter> filters = Arrays.stream(ReportFormat.values()).map(format ->
                new FileChooser.ExtensionFilter(Texts.text("report." + format.extension()), "*." + format.extension())).toList();
        return save("report.title", name, filters).map(chosen -> reportFile(chosen.path(), chosen.kind()));
    }

    /// @param kind  number of the filter, -1 for none
    private record Chosen(Path path, int kind) {
    }

    private Optional<Chosen> save(String title, String name, List<FileChooser.ExtensionFilter> filters) {
        FileChooser chooser = new FileChooser();
        chooser.setTitle(Texts.text(title));
        chooser.setInitialFileName(name);
        chooser.getExtensionFilters().setAll(filters);
        File chosen = chooser.showSaveDialog(owner.get());
        return Optional.ofNullable(chosen).map(file ->
                new Chosen(file.toPath(), filters.indexOf(chooser.getSelectedExtensionFilter())));
    }

    /// A known ending of the name says what is written; else the chosen kind does, and its ending is added.
    ///
    /// @param kind  as in [ReportFormat]
    static ReportFile reportFile(Path path, int kind) {
        return ReportFormat.ofFileName(String.valueOf(path.getFileName())).map(format -> new ReportFile(path, format))
                .orElseGet(() -> {
                    ReportFormat format = kind < 0 ? ReportFormat.HTML : List.of(ReportFormat.values()).get(kind);
                    return new ReportFile(path.resolveSibling(path.getFileName() + "." + format.extension()), format);
                });
    }

    /// A known ending of the name says what is written; else the chosen kind does, and its ending is added.
    ///
    /// @param kind  0 SVG, 1 to 4 PNG of that scale, 5 DOT
    static FigureFile figureFile(Path path, int kind) {
        int scale = kind >= 1 && kind <= LARGEST_SCALE ? kind : USUAL_SCALE;
        String name = String.valueOf(path.getFileName()).toLowerCase(Locale.ROOT);
        for (PathPicture.Format format : PathPicture.Format.values()) {
            if (name.endsWith("." + format.extension())) {
                return new FigureFile(path, format, scale);
            }
        }
        PathPicture.Format format = kind > LARGEST_SCALE ? PathPicture.Format.DOT
                : kind >= 1 ? PathPicture.Format.PNG : PathPicture.Format.SVG;
        return new FigureFile(path.resolveSibling(path.getFileName() + "." + format.extension()), format, scale);
    }
}
