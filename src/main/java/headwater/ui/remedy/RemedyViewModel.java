package headwater.ui.remedy;

import headwater.analysis.remedy.SafeVersions;
import headwater.model.DependencyScope;
import headwater.progress.Progress;
import headwater.ui.dialog.Clip;
import headwater.ui.notice.Notices;
import headwater.ui.session.Session;
import headwater.ui.text.Texts;
import headwater.ui.work.BackgroundWork;
import headwater.workbench.Compromised;
import headwater.workbench.Investigate;
import headwater.workbench.Investigation;
import headwater.workbench.remedy.FindRemedy;
import headwater.workbench.remedy.OverrideText;
import headwater.workbench.remedy.PackageManager;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/// The remedy for the selected component, when it is a suspect: all instances of its version, along all dependencies,
/// whatever the picture leaves out.
public final class RemedyViewModel {
    private static final String WORK = "remedy";

    private final Session session;
    private final BackgroundWork work;
    private final Supplier<Investigate> investigate;
    private final Clip clipboard;
    private final Notices notices;
    private final ReadOnlyObjectWrapper<Optional<RemedyContent>> content =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<PackageManager> manager = new ReadOnlyObjectWrapper<>(PackageManager.NPM);

    /// @param investigate  knows which versions are safe
    public RemedyViewModel(Session session, BackgroundWork work, Supplier<Investigate> investigate, Clip clipboard, Notices notices) {
        this.session = session;
        this.work = work;
        this.investigate = investigate;
        this.clipboard = clipboard;
        this.notices = notices;
        session.component().subscribe(this::renew);
        session.answer().subscribe(_ -> renew(session.component().get()));
    }

    private void renew(OptionalInt component) {
        work.latest(WORK).drop();
        content.set(Optional.empty());
        SafeVersions safe = investigate.get().safeVersions();
        session.answer().get().ifPresent(answer -> suspect(answer, component).ifPresent(suspect ->
                work.latest(WORK).run(Texts.text("remedy.looking"), progress -> find(answer, suspect, safe, progress))
                        .onSuccess(this::show)));
    }

    private static Optional<Compromised> suspect(Investigation answer, OptionalInt component) {
        return answer.compromised().stream().filter(each -> component.isPresent()
                && Arrays.binarySearch(each.instances(), component.getAsInt()) >= 0).findFirst();
    }

    private static Optional<RemedyContent> find(Investigation answer, Compromised suspect, SafeVersions safe, Progress progress) {
        int[] targets = IntStream.of(suspect.instances()).toArray();
        return DescribeRemedy.content(FindRemedy.of(answer.snapshot(), targets, EnumSet.allOf(DependencyScope.class),
                safe, Optional.empty(), progress), suspect.paths());
    }

    private void show(Optional<RemedyContent> found) {
        found.ifPresent(of -> manager.set(of.first()));
        content.set(found);
    }

    public ReadOnlyObjectProperty<Optional<RemedyContent>> content() {
        return content.getReadOnlyProperty();
    }

    /// Whose words are shown.
    public ReadOnlyObjectProperty<PackageManager> manager() {
        return manager.getReadOnlyProperty();
    }

    /// What to write in the words that are shown.
    public Optional<OverrideText> text() {
        return content.get().flatMap(of -> Optional.ofNullable(of.texts().get(manager.get())));
    }

    /// Copies what is shown.
    public void copy() {
        text().ifPresent(text -> {
            clipboard.text(text.text());
            notices.tell(Texts.text("remedy.copied", manager.get().cliName()));
        });
    }

    /// Shows the words of another package manager and copies them.
    public void copy(PackageManager wanted) {
        manager.set(wanted);
        copy();
    }
}
