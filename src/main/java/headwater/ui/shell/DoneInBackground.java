package headwater.ui.shell;

import headwater.ui.notice.Notices;
import headwater.ui.session.OpenFile;
import headwater.ui.session.Session;
import headwater.ui.sign.VerdictSign;
import headwater.ui.text.Texts;
import headwater.workbench.Investigation;
import headwater.workbench.Verdict;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/// Tells once that files were read which were not looked at meanwhile, and which of them to look at.
final class DoneInBackground {
    private final Session session;
    private final Notices notices;
    private final List<OpenFile> done = new ArrayList<>();

    DoneInBackground(Session session, Notices notices) {
        this.session = session;
        this.notices = notices;
    }

    /// @param last  whether no other file is being read
    void answered(OpenFile file, boolean last) {
        boolean looked = Stream.concat(session.current().get().stream(), session.baseline().get().stream())
                .anyMatch(file::equals);
        if (!looked && session.files().contains(file)) {
            done.add(file);
        }
        if (last && !done.isEmpty()) {
            tell(List.copyOf(done));
            done.clear();
        }
    }

    private void tell(List<OpenFile> files) {
        List<OpenFile> affected = files.stream().filter(file -> file.answer().get()
                .filter(answer -> answer.verdict() == Verdict.AFFECTED).isPresent()).toList();
        OpenFile worst = affected.isEmpty() ? files.getFirst() : affected.getFirst();
        String text = files.size() == 1
                ? Texts.text("done.one", worst.title(), VerdictSign.words(worst.answer().get().map(Investigation::verdict)))
                : Texts.text("done.many", files.size(), affected.isEmpty() ? Texts.text("done.none")
                        : Texts.count("done.affected", affected.size()));
        Runnable show = () -> {
            if (session.files().contains(worst)) {
                session.show(worst);
            }
        };
        if (affected.isEmpty()) {
            notices.tell(text, Texts.text("done.show"), show);
        } else {
            notices.warn(text, Texts.text("done.show"), show);
        }
    }
}
