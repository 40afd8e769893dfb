package headwater.ingest.git;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import org.eclipse.jgit.dircache.DirCache;
import org.eclipse.jgit.dircache.DirCacheBuilder;
import org.eclipse.jgit.dircache.DirCacheEntry;
import org.eclipse.jgit.lib.CommitBuilder;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.FileMode;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectInserter;
import org.eclipse.jgit.lib.PersonIdent;
import org.eclipse.jgit.lib.RefUpdate;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.storage.file.FileRepositoryBuilder;

/// A repository that is made commit by commit, a day apart, without a working tree, so that histories of any shape can be had.
public final class MadeRepository implements AutoCloseable {
    private static final Instant START = Instant.parse("2018-09-01T12:00:00Z");
    private static final long DAY_SECONDS = 24 * 60 * 60;

    private final Repository repository;
    private int commits;

    public MadeRepository(Path folder) {
        OwnSystemReader.use();
        try {
            repository = new FileRepositoryBuilder().setWorkTree(folder.toFile()).build();
            repository.create();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /// Commits a whole tree; its time is a day after the commit before.
    public String commit(Map<String, String> files, String... parents) {
        return commit(START.plusSeconds(DAY_SECONDS * commits), files, parents);
    }

    public String commit(Instant time, Map<String, String> files, String... parents) {
        commits++;
        try (ObjectInserter inserter = repository.newObjectInserter()) {
            CommitBuilder commit = new CommitBuilder();
            commit.setTreeId(tree(files, inserter));
            commit.setParentIds(Arrays.stream(parents).map(ObjectId::fromString).toList());
            commit.setAuthor(new PersonIdent("Ann", "ann@example.org", time.minusSeconds(60), ZoneOffset.UTC));
            commit.setCommitter(new PersonIdent("Bob", "bob@example.org", time, ZoneOffset.UTC));
            commit.setMessage("change " + commits + "\n");
            ObjectId id = inserter.insert(commit);
            inserter.flush();
            return id.name();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /// Commits with the lines given for author and committer, which need not be such as git writes.
    public String commitBy(String authorAndCommitter, Map<String, String> files, String... parents) {
        try (ObjectInserter inserter = repository.newObjectInserter()) {
            StringBuilder text = new StringBuilder("tree ").append(tree(files, inserter).name()).append('\n');
            for (String parent : parents) {
                text.append("parent ").append(parent).append('\n');
            }
            text.append(authorAndCommitter).append("\nchange\n");
            ObjectId id = inserter.insert(Constants.OBJ_COMMIT, text.toString().getBytes(StandardCharsets.UTF_8));
            inserter.flush();
            return id.name();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /// A file whose text begins with `link:` is a symbolic link.
    private static ObjectId tree(Map<String, String> files, ObjectInserter inserter) throws IOException {
        DirCache cache = DirCache.newInCore();
        DirCacheBuilder builder = cache.builder();
        for (Map.Entry<String, String> file : new TreeMap<>(files).entrySet()) {
            DirCacheEntry entry = new DirCacheEntry(file.getKey());
            entry.setFileMode(file.getValue().startsWith("link:") ? FileMode.SYMLINK : FileMode.REGULAR_FILE);
            entry.setObjectId(inserter.insert(Constants.OBJ_BLOB, file.getValue().getBytes(StandardCharsets.UTF_8)));
            builder.add(entry);
        }
        builder.finish();
        return cache.writeTree(inserter);
    }

    /// Says that a commit is checked out.
    public void head(String commit) {
        try {
            RefUpdate update = repository.updateRef(Constants.HEAD);
            update.setNewObjectId(ObjectId.fromString(commit));
            update.forceUpdate();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    @Override
    public void close() {
        repository.close();
    }
}
