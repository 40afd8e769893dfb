package headwater.workbench;

import headwater.analysis.exposure.Standing;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The sentence that answers for a whole store: "12 of 240 snapshots in 3 of 31 projects are affected; 2 snapshots were not
/// fully readable."
public final class IncidentSentence {
    private IncidentSentence() {
    }

    /// @param open      what the open files say that are not kept
    /// @param byDigest  whether digests are looked for: a snapshot that records none of their kind cannot rule them out
    public static Sentence of(ExposureTable table, List<Verdict> open, boolean byDigest) {
        return new Sentence(headline(table, byDigest), (open(open) + " " + current(table)).strip());
    }

    private static String headline(ExposureTable table, boolean byDigest) {
        if (table.snapshots() == 0) {
            return "No snapshot is kept yet, so nothing is known of earlier builds.";
        }
        String rest = rest(table);
        if (table.affectedSnapshots() == 0) {
            rest += byDigest ? (rest.isEmpty() ? "" : "; ") + "a digest is found only where one of its kind is recorded" : "";
            return rest.isEmpty() ? "None of " + snapshots(table.snapshots()) + " in " + projects(table.projects())
                    + " holds it; all were wholly read."
                    : "It was not found in what could be read of " + snapshots(table.snapshots()) + " in "
                            + projects(table.projects()) + "; " + rest + ".";
        }
        return Sentence.number(table.affectedSnapshots()) + " of " + snapshots(table.snapshots()) + " in "
                + Sentence.number(table.affectedProjects()) + " of " + projects(table.projects())
                + (table.affectedSnapshots() == 1 ? " is affected" : " are affected")
                + (rest.isEmpty() ? "." : "; " + rest + ".");
    }

    private static String rest(ExposureTable table) {
        long judged = table.undecided().stream().filter(each -> each.standing() == Standing.NEEDS_JUDGEMENT).count();
        long unread = table.undecided().size() - judged;
        String needs = judged == 0 ? "" : snapshots(judged) + (judged == 1 ? " needs judgement" : " need judgement");
        String not = unread == 0 ? "" : snapshots(unread) + (unread == 1 ? " was" : " were") + " not fully readable";
        String gone = table.ended() == 0 ? "" : snapshots(table.ended()) + (table.ended() == 1 ? " has" : " have") + " no lockfile any more";
        return Stream.of(needs, not, gone).filter(each -> !each.isEmpty()).collect(Collectors.joining(" and "));
    }

    private static String current(ExposureTable table) {
        List<StreamExposure> affected = table.affected();
        long now = affected.stream().filter(StreamExposure::current).count();
        return affected.isEmpty() ? "" : now == 0 ? "No newest snapshot holds it any more."
                : Sentence.number(now) + (now == 1 ? " stream still holds" : " streams still hold") + " it in the newest snapshot.";
    }

    private static String open(List<Verdict> open) {
        if (open.isEmpty()) {
            return "";
        }
        long affected = open.stream().filter(each -> each == Verdict.AFFECTED).count();
        return affected == 0 ? "" : Sentence.number(affected) + " of " + Sentence.number(open.size())
                + (open.size() == 1 ? " open file" : " open files") + (affected == 1 ? " is affected too." : " are affected too.");
    }

    private static String snapshots(long count) {
        return Sentence.number(count) + (count == 1 ? " snapshot" : " snapshots");
    }

    private static String projects(long count) {
        return Sentence.number(count) + (count == 1 ? " project" : " projects");
    }
}
