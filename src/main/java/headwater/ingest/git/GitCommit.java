package headwater.ingest.git;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.function.Supplier;
import org.eclipse.jgit.lib.PersonIdent;
import org.eclipse.jgit.revwalk.RevCommit;
import org.jspecify.annotations.Nullable;

/// A commit, as evidence. What a damaged or made-up commit does not tell is empty, or 1970; times are at most those of 2200.
///
/// @param id         40 hexadecimal digits
/// @param author     name and address; empty when the commit names none
/// @param authored   when the author made it
/// @param committed  when it was committed as it is; a clock may have been wrong
public record GitCommit(String id, String author, Instant authored, Instant committed) {
    private static final int SHORT = 10;
    private static final Instant LATEST = Instant.parse("2200-01-01T00:00:00Z");

    static GitCommit of(RevCommit commit) {
        @Nullable PersonIdent author = ident(commit::getAuthorIdent);
        return new GitCommit(commit.name(), author == null ? "" : author.getName() + " <" + author.getEmailAddress() + ">",
                time(author), time(ident(commit::getCommitterIdent)));
    }

    private static @Nullable PersonIdent ident(Supplier<@Nullable PersonIdent> told) {
        try {
            return told.get();
        } catch (DateTimeException beyondAnyTime) {
            return null;
        }
    }

    private static Instant time(@Nullable PersonIdent ident) {
        Instant told = ident == null ? Instant.EPOCH : ident.getWhenAsInstant();
        return told.isBefore(Instant.EPOCH) ? Instant.EPOCH : told.isAfter(LATEST) ? LATEST : told;
    }

    /// As people write it.
    public String shortId() {
        return id.substring(0, SHORT);
    }
}
