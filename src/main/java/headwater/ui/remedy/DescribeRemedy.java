package headwater.ui.remedy;

import headwater.analysis.remedy.Edit;
import headwater.analysis.remedy.Remedy;
import headwater.analysis.remedy.RemedyAnswer;
import headwater.model.Component;
import headwater.ui.text.Texts;
import headwater.workbench.remedy.EditWords;
import headwater.workbench.remedy.FindRemedy;
import headwater.workbench.remedy.OverrideText;
import headwater.workbench.remedy.PackageManager;
import headwater.workbench.remedy.TryRemedy;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/// Words a remedy.
final class DescribeRemedy {
    private final FindRemedy found;
    private final EditWords words;
    private final RemedyAnswer smallest;

    private DescribeRemedy(FindRemedy found) {
        this.found = found;
        words = new EditWords(found);
        smallest = found.remedy().smallest();
    }

    /// Nothing where no path leads there, or where only our own code could be changed.
    ///
    /// @param paths  how many lead there
    static Optional<RemedyContent> content(FindRemedy found, BigInteger paths) {
        return found.remedy().reached().length == 0 || !found.remedy().smallest().possible() ? Optional.empty()
                : Optional.of(new DescribeRemedy(found).content(paths));
    }

    private RemedyContent content(BigInteger paths) {
        String title = smallest.edits().stream().map(this::title).collect(Collectors.joining("; "));
        String label = Texts.count("remedy.label", smallest.edits().size(), Remedy.LABEL, Texts.text(paths.equals(
                BigInteger.ONE) ? "remedy.paths.one" : "remedy.paths", paths)) + " " + ranges();
        return new RemedyContent(title, label, texts(), found.manager().orElse(PackageManager.NPM), rows(),
                TryRemedy.changes(smallest));
    }

    private String title(Edit edit) {
        Component component = found.snapshot().graph().component(edit.component());
        return switch (edit.kind()) {
            case OVERRIDE -> edit.version() == null ? Texts.text("remedy.override.open", component.label())
                    : Texts.text("remedy.override", component.name(), edit.version());
            case MANIFEST -> edit.version() == null ? Texts.text("remedy.manifest.open", component.label())
                    : Texts.text("remedy.manifest", component.name(), edit.version());
        };
    }

    private String ranges() {
        return smallest.edits().stream().map(this::range).distinct().collect(Collectors.joining(" "));
    }

    private String range(Edit edit) {
        return Texts.text("remedy.range", edit.version() == null ? found.snapshot().graph().component(edit.component()).label()
                : edit.version(), words.range(edit));
    }

    private Map<PackageManager, OverrideText> texts() {
        Map<PackageManager, OverrideText> texts = new EnumMap<>(PackageManager.class);
        for (PackageManager manager : PackageManager.values()) {
            new FindRemedy(found.snapshot(), found.remedy(), Optional.of(manager), found.reach(), found.named())
                    .override(smallest).ifPresent(text -> texts.put(manager, text));
        }
        return texts;
    }

    /// A way that comes to the smallest change is not said twice.
    private List<RemedyContent.Row> rows() {
        List<RemedyContent.Row> rows = new ArrayList<>();
        found.remedy().ways().stream().filter(way -> !way.possible()
                || !Arrays.equals(way.components(), smallest.components())).map(this::row).forEach(rows::add);
        rows.add(new RemedyContent.Row(Texts.count("remedy.proof", smallest.disjointPaths()),
                Texts.text("remedy.cutSize", smallest.edits().size()), EditWords.proof(smallest)));
        return rows;
    }

    private RemedyContent.Row row(RemedyAnswer way) {
        String name = EditWords.title(way.kind());
        if (!way.possible()) {
            return new RemedyContent.Row(name, Texts.text("remedy.impossible"), EditWords.impossible(way.kind()));
        }
        String more = way.edits().stream().map(words::edit).collect(Collectors.joining("\n"));
        return new RemedyContent.Row(name, way.edits().size() == 1 ? one(way.edits().getFirst())
                : Texts.count("remedy.edits", way.edits().size()), more);
    }

    /// In few words, for a line; the whole stands behind it.
    private String one(Edit edit) {
        if (edit.version() == null) {
            boolean suspect = Arrays.stream(found.remedy().targets()).anyMatch(target -> target == edit.component());
            return Texts.text(suspect ? "remedy.unsafe" : "remedy.unnamed");
        }
        return Texts.text(edit.insideRange() == null ? "remedy.inside.unknown"
                : edit.insideRange() ? "remedy.inside" : "remedy.outside");
    }
}
