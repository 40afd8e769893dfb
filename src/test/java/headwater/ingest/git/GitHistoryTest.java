package headwater.ingest.git;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import headwater.ingest.InputSource;
import headwater.ingest.ReadException;
import headwater.ingest.ReadLimits;
import headwater.progress.CancelledException;
import headwater.progress.Progress;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.DeflaterOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GitHistoryTest {
    private static final String LOCK = "package-lock.json";
    /// Long enough for two that differ in a word to be much alike.
    private static final String BODY = "{\n" + "  \"a long line that stays as it is\": true,\n".repeat(20) + "}\n";

    @TempDir
    private Path folder;

    private MadeRepository made;

    @BeforeEach
    void make() {
        made = new MadeRepository(folder);
    }

    @AfterEach
    void close() {
        made.close();
    }

    private static Map<String, String> files(String... pathsAndTexts) {
        Map<String, String> files = new TreeMap<>(Map.of("README.md", "read me"));
        for (int i = 0; i < pathsAndTexts.length; i += 2) {
            files.put(pathsAndTexts[i], pathsAndTexts[i + 1]);
        }
        return files;
    }

    private List<GitRevision> revisions(String head) throws ReadException {
        made.head(head);
        try (GitHistory history = GitHistory.open(folder)) {
            return history.revisions(name -> name.equals(LOCK) || name.equals("yarn.lock"), Progress.NONE);
        }
    }

    /// Stream, path, text of the file (`-` where it is gone) and note.
    private List<String> told(String head) throws ReadException {
        List<String> told = revisions(head).stream().map(each -> each.stream() + " " + each.path() + " "
                + (each.ended() ? "-" : text(each)) + (each.note().isEmpty() ? "" : " (" + each.note() + ")")).toList();
        return told;
    }

    private String text(GitRevision revision) {
        try (GitHistory history = GitHistory.open(folder)) {
            return new String(history.input(revision).bytes(), StandardCharsets.UTF_8).strip();
        } catch (ReadException failed) {
            throw new AssertionError(failed);
        }
    }

    @Test
    void everyChangeOfALockfileIsARevision() throws Exception {
        String first = made.commit(files(LOCK, "1"));
        String second = made.commit(files(LOCK, "2"), first);
        String readme = made.commit(files(LOCK, "2", "src/a.js", "x"), second);
        String back = made.commit(files(LOCK, "1", "src/a.js", "x"), readme);

        List<GitRevision> revisions = revisions(back);

        assertThat(told(back)).containsExactly(LOCK + " " + LOCK + " 1", LOCK + " " + LOCK + " 2", LOCK + " " + LOCK + " 1");
        assertThat(revisions).extracting(each -> each.commit().id()).containsExactly(first, second, back);
        assertThat(revisions.getFirst().commit().author()).isEqualTo("Ann <ann@example.org>");
        assertThat(revisions.getFirst().commit().authored()).isEqualTo(Instant.parse("2018-09-01T11:59:00Z"));
        assertThat(revisions.getFirst().captured()).isEqualTo(Instant.parse("2018-09-01T12:00:00Z"));
    }

    @Test
    void eachLockfileHasItsStreamAndInstalledOnesHaveNone() throws Exception {
        String first = made.commit(files(LOCK, "1", "packages/ui/yarn.lock", "u1", "node_modules/x/package-lock.json", "n"));
        String second = made.commit(files(LOCK, "1", "packages/ui/yarn.lock", "u2"), first);

        assertThat(told(second)).containsExactly(LOCK + " " + LOCK + " 1", "packages/ui/yarn.lock packages/ui/yarn.lock u1",
                "packages/ui/yarn.lock packages/ui/yarn.lock u2");
    }

    @Test
    void aRemovedLockfileEndsItsStreamAndMayComeBack() throws Exception {
        String first = made.commit(files(LOCK, "1"));
        String gone = made.commit(files(), first);
        String again = made.commit(files(LOCK, "2"), gone);

        assertThat(told(again)).containsExactly(LOCK + " " + LOCK + " 1", LOCK + " " + LOCK + " - (package-lock.json was removed)",
                LOCK + " " + LOCK + " 2");
    }

    @Test
    void aRenamedLockfileGoesOnUnderItsNewPath() throws Exception {
        String first = made.commit(files(LOCK, BODY));
        String moved = made.commit(files("web/" + LOCK, BODY.replace("true,\n}", "false\n}")), first);
        String changed = made.commit(files("web/" + LOCK, BODY + "2"), moved);
        String anew = made.commit(files("web/" + LOCK, BODY + "2", LOCK, "new"), changed);

        List<GitRevision> revisions = revisions(anew);

        assertThat(revisions).extracting(GitRevision::stream).containsExactly(LOCK, LOCK, LOCK, LOCK + " (2)");
        assertThat(revisions).extracting(GitRevision::path).containsExactly(LOCK, "web/" + LOCK, "web/" + LOCK, LOCK);
        assertThat(revisions.get(1).note()).isEqualTo("renamed from package-lock.json");
    }

    @Test
    void oneKindOfLockfileIsNotRenamedIntoAnother() throws Exception {
        String npm = made.commit(files(LOCK, BODY));
        String yarn = made.commit(files("yarn.lock", "# something else\n".repeat(20)), npm);

        assertThat(revisions(yarn)).extracting(each -> each.stream() + " " + each.ended())
                .containsExactlyInAnyOrder(LOCK + " false", LOCK + " true", "yarn.lock false");
    }

    @Test
    void whatIsMergedIsTheBranchAtTheMerge() throws Exception {
        String first = made.commit(files(LOCK, "1"));
        String side = made.commit(files(LOCK, "2"), first);
        String merge = made.commit(files(LOCK, "2", "x", "y"), first, side);

        List<GitRevision> revisions = revisions(merge);

        assertThat(told(merge)).containsExactly(LOCK + " " + LOCK + " 1", LOCK + " " + LOCK + " 2");
        assertThat(revisions.getLast().commit().id()).as("the side line held nothing that the branch never had").isEqualTo(merge);
    }

    @Test
    void whatOnlyAMergedLineHeldIsAStreamThatEndsAtTheMerge() throws Exception {
        String first = made.commit(files(LOCK, "1"));
        String evil = made.commit(files(LOCK, "evil"), first);
        String good = made.commit(files(LOCK, "2"), evil);
        String other = made.commit(files(LOCK, "1", "x", "y"), first);
        String merge = made.commit(files(LOCK, "2", "x", "y"), other, good);
        String line = LOCK + "~" + merge.substring(0, 10);

        assertThat(told(merge)).containsExactly(LOCK + " " + LOCK + " 1", LOCK + " " + LOCK + " 2", line + " " + LOCK + " evil",
                line + " " + LOCK + " 2", line + " " + LOCK + " - (merged by " + merge.substring(0, 10) + ")");
    }

    @Test
    void linesMergedIntoMergedLinesAreFoundToo() throws Exception {
        String first = made.commit(files(LOCK, "1"));
        String inner = made.commit(files(LOCK, "inner"), first);
        String outer = made.commit(files(LOCK, "outer"), first);
        String both = made.commit(files(LOCK, "outer", "x", "y"), outer, inner);
        String merge = made.commit(files(LOCK, "1", "x", "y"), first, both);

        assertThat(revisions(merge)).filteredOn(each -> !each.ended()).extracting(this::text).containsExactly("1", "outer", "inner");
    }

    @Test
    void streamsStayTheSameWhenTheBranchGoesOn() throws Exception {
        String first = made.commit(files(LOCK, "1"));
        String inner = made.commit(files(LOCK, "inner"), first);
        String outer = made.commit(files(LOCK, "outer"), first);
        String both = made.commit(files(LOCK, "both"), outer, inner);
        String merge = made.commit(files(LOCK, "1", "x", "y"), first, both);
        List<GitRevision> before = revisions(merge);
        String innerOn = made.commit(files(LOCK, "inner 2"), inner);
        String later = made.commit(files(LOCK, "3"), merge, innerOn);

        assertThat(revisions(later)).containsAll(before);
        assertThat(revisions(later).size()).isGreaterThan(before.size());
    }

    @Test
    void timeNeverRunsBackInAStream() throws Exception {
        String first = made.commit(Instant.parse("2020-01-02T00:00:00Z"), files(LOCK, "1"));
        String second = made.commit(Instant.parse("2020-01-01T00:00:00Z"), files(LOCK, "2"), first);

        List<GitRevision> revisions = revisions(second);

        assertThat(revisions).extracting(GitRevision::captured).containsOnly(Instant.parse("2020-01-01T00:00:00Z"));
        assertThat(revisions.getFirst().commit().committed()).isEqualTo(Instant.parse("2020-01-02T00:00:00Z"));
    }

    @Test
    void aLinkIsNoLockfile() throws Exception {
        String first = made.commit(files(LOCK, "1", "yarn.lock", "link:elsewhere"));
        String second = made.commit(files(LOCK, "link:/etc/passwd"), first);

        assertThat(told(second)).containsExactly(LOCK + " " + LOCK + " 1", LOCK + " " + LOCK + " - (package-lock.json was removed)");
    }

    @Test
    void filesBesideALockfileAreThoseOfItsCommit() throws Exception {
        String first = made.commit(files("web/" + LOCK, "1", "web/package.json", "old", "package.json", "root"));
        String second = made.commit(files("web/" + LOCK, "1", "web/package.json", "new", "package.json", "root"), first);
        GitRevision revision = revisions(second).getFirst();

        try (GitHistory history = GitHistory.open(folder)) {
            InputSource input = history.input(revision);
            assertThat(input.name()).isEqualTo(folder.resolve("web").resolve(LOCK).toString());
            assertThat(input.sibling("package.json").orElseThrow().bytes()).asString().isEqualTo("old");
            assertThat(input.sibling("absent.json")).isEmpty();
            assertThat(input.sibling("../package.json")).isEmpty();
        }
    }

    @Test
    void aShallowCloneSaysThatItsHistoryIsCut() throws Exception {
        String first = made.commit(files(LOCK, "1"));
        String second = made.commit(files(LOCK, "2"), first);
        assertThat(cut(second)).isFalse();

        Files.writeString(folder.resolve(".git/shallow"), second + "\n");

        assertThat(cut(second)).isTrue();
        assertThat(told(second)).containsExactly(LOCK + " " + LOCK + " 2");
    }

    private boolean cut(String head) throws ReadException {
        made.head(head);
        try (GitHistory history = GitHistory.open(folder)) {
            return history.cut();
        }
    }

    @Test
    void aMissingPartOfTheHistoryIsTold() throws Exception {
        String first = made.commit(files(LOCK, "1"));
        String second = made.commit(files(LOCK, "2"), first);
        Files.delete(folder.resolve(".git/objects/" + first.substring(0, 2) + "/" + first.substring(2)));

        assertThatThrownBy(() -> revisions(second)).isInstanceOfSatisfying(ReadException.class,
                failed -> assertThat(failed.code()).isEqualTo("history-incomplete"));
    }

    @Test
    void aFolderThatIsNoneAndARepositoryWithoutCommitsAreTold() throws Exception {
        Path empty = Files.createDirectory(folder.resolve("empty"));

        assertThat(GitHistory.isRepository(empty)).isFalse();
        assertThatThrownBy(() -> GitHistory.open(empty)).isInstanceOfSatisfying(ReadException.class,
                failed -> assertThat(failed.code()).isEqualTo("not-a-repository"));
        try (GitHistory history = GitHistory.open(folder)) {
            assertThatThrownBy(() -> history.revisions(name -> true, Progress.NONE)).isInstanceOfSatisfying(ReadException.class,
                    failed -> assertThat(failed.code()).isEqualTo("no-commits"));
        }
    }

    @Test
    void isCancelledAtTheNextCommit() throws Exception {
        String at = made.commit(files(LOCK, "0"));
        for (int i = 1; i < 30; i++) {
            at = made.commit(files(LOCK, String.valueOf(i)), at);
        }
        made.head(at);
        AtomicInteger asked = new AtomicInteger();
        try (GitHistory history = GitHistory.open(folder)) {
            assertThatThrownBy(() -> history.revisions(name -> true, Progress.until(() -> asked.incrementAndGet() > 40)))
                    .isInstanceOf(CancelledException.class);
        }
        assertThat(asked).hasValue(41);
    }

    @Test
    void aFileInPlaceOfALinkIsOneRevision() throws Exception {
        String first = made.commit(files(LOCK, "link:elsewhere"));
        String second = made.commit(files(LOCK, "1"), first);

        assertThat(told(second)).containsExactly(LOCK + " " + LOCK + " 1");
    }

    @Test
    void commitsWithoutProperAuthorOrTimeAreRevisionsToo() throws Exception {
        String none = made.commitBy("", files(LOCK, "1"));
        String nobody = made.commitBy("author nobody\ncommitter\n", files(LOCK, "2"), none);
        String far = made.commitBy("author A <a> 99999999999999999 +9999\ncommitter C <c> 9223372036854775807 -9999\n", files(LOCK, "3"), nobody);
        String early = made.commitBy("author A <a> -5 +0000\ncommitter C <c> -99999999999999999 +0000\n", files(LOCK, "4"), far);

        List<GitRevision> revisions = revisions(early);

        assertThat(revisions).extracting(each -> each.commit().id()).containsExactly(none, nobody, far, early);
        assertThat(revisions.getFirst().commit()).isEqualTo(new GitCommit(none, "", Instant.EPOCH, Instant.EPOCH));
        assertThat(revisions).extracting(each -> each.commit().authored()).allSatisfy(time ->
                assertThat(time).isBetween(Instant.EPOCH, Instant.parse("2200-01-01T00:00:00Z")));
        assertThat(revisions).extracting(each -> each.commit().committed()).allSatisfy(time ->
                assertThat(time).isBetween(Instant.EPOCH, Instant.parse("2200-01-01T00:00:00Z")));
    }

    @Test
    void aClockInTheFutureMovesItsOwnRevisionAlone() throws Exception {
        String first = made.commit(Instant.parse("2020-01-01T00:00:00Z"), files(LOCK, "1"));
        String future = made.commit(Instant.parse("2099-01-01T00:00:00Z"), files(LOCK, "2"), first);
        String untimed = made.commitBy("", files(LOCK, "3"), future);
        String last = made.commit(Instant.parse("2020-01-03T00:00:00Z"), files(LOCK, "4"), untimed);

        assertThat(revisions(last)).extracting(each -> each.captured().toString()).containsExactly("2020-01-01T00:00:00Z",
                "2020-01-03T00:00:00Z", "2020-01-03T00:00:00Z", "2020-01-03T00:00:00Z");
    }

    /// An object that says that it is larger than what is read, and holds nothing.
    @Test
    void aFileOverTheLimitIsNotUnpacked() throws Exception {
        String id = "ab" + "0".repeat(38);
        Path object = folder.resolve(".git/objects/ab/" + "0".repeat(38));
        Files.createDirectories(object.getParent());
        try (OutputStream out = new DeflaterOutputStream(Files.newOutputStream(object))) {
            out.write(("blob " + (ReadLimits.DEFAULT.maxBytes() + 1) + "\0").getBytes(StandardCharsets.UTF_8));
        }
        GitCommit commit = new GitCommit("0".repeat(40), "", Instant.EPOCH, Instant.EPOCH);

        try (GitHistory history = GitHistory.open(folder)) {
            InputSource input = history.input(new GitRevision(LOCK, LOCK, id, commit, "", Instant.EPOCH));
            assertThatThrownBy(input::bytes).isInstanceOfSatisfying(ReadException.class,
                    failed -> assertThat(failed.code()).isEqualTo("too-large"));
        }
    }

    @Test
    void aPathThatNoDiskHoldsIsAName() throws Exception {
        GitCommit commit = new GitCommit("0".repeat(40), "", Instant.EPOCH, Instant.EPOCH);
        GitRevision odd = new GitRevision(LOCK, "a\0b/" + LOCK, "0".repeat(40), commit, "", Instant.EPOCH);

        try (GitHistory history = GitHistory.open(folder)) {
            assertThat(history.input(odd).name()).isEqualTo(folder + "/a\0b/" + LOCK);
        }
    }

    /// Reading leaves every file as it was, and none behind.
    @Test
    void writesNothing() throws Exception {
        String first = made.commit(files(LOCK, "1"));
        made.head(first);
        String before = listing();

        revisionsOfOpen();

        assertThat(listing()).isEqualTo(before);
    }

    private void revisionsOfOpen() throws ReadException {
        try (GitHistory history = GitHistory.open(folder)) {
            assertThat(history.revisions(name -> true, Progress.NONE)).isNotEmpty();
        }
    }

    private String listing() throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.map(file -> file + " " + file.toFile().lastModified() + " " + file.toFile().length()).sorted()
                    .collect(Collectors.joining("\n"));
        }
    }
}
