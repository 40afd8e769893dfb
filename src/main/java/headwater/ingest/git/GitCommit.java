package headwater.ingest.git;

import java.time.Instant;
import org.eclipse.jgit.revwalk.RevCommit;

/// A commit, as evidence.
///
/// @param id         40 hexadecimal digits
/// @param author     name and address
/// @param authored   when the author made it
/// @param committed  when it was committed as it is; a clock may have been wrong
public record GitCommit(String id, String author, Instant authored, Instant committed) {
    private static final int SHORT = 10;

    static GitCommit of(RevCommit commit) {
        return new GitCommit(commit.name(), commit.getAuthorIdent().getName() + " <" + commit.getAuthorIdent().getEmailAddress() + ">",
                commit.getAuthorIdent().getWhenAsInstant(), commit.getCommitterIdent().getWhenAsInstant());
    }

    /// As people write it.
    public String shortId() {
        return id.substring(0, SHORT);
    }
}
