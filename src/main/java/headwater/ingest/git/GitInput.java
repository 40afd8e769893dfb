package headwater.ingest.git;

import headwater.ingest.InputSource;
import headwater.ingest.ReadException;
import headwater.ingest.ReadLimits;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import org.eclipse.jgit.errors.LargeObjectException;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectReader;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.revwalk.RevWalk;
import org.eclipse.jgit.treewalk.TreeWalk;

/// A file of a commit.
///
/// @param name  where it would be on the disk
/// @param path  in the repository
record GitInput(Repository repository, String name, String path, String commit, ObjectId blob) implements InputSource {
    private static final System.Logger LOG = System.getLogger(GitInput.class.getName());

    @Override
    public byte[] bytes() throws ReadException {
        try (ObjectReader reader = repository.newObjectReader()) {
            if (reader.getObjectSize(blob, Constants.OBJ_BLOB) > ReadLimits.DEFAULT.maxBytes()) {
                throw InputSource.tooLarge(name, ReadLimits.DEFAULT);
            }
            try (InputStream in = reader.open(blob, Constants.OBJ_BLOB).openStream()) {
                return InputSource.read(in, name, ReadLimits.DEFAULT);
            }
        } catch (LargeObjectException tooLarge) {
            throw InputSource.tooLarge(name, ReadLimits.DEFAULT);
        } catch (IOException failed) {
            throw new ReadException("file-unreadable", "Its content cannot be read from the repository: " + failed.getMessage()
                    + ".", name);
        }
    }

    @Override
    public Optional<InputSource> sibling(String fileName) {
        String beside = path.substring(0, path.lastIndexOf('/') + 1) + fileName;
        try (RevWalk walk = new RevWalk(repository);
                TreeWalk found = TreeWalk.forPath(repository, beside, walk.parseCommit(ObjectId.fromString(commit)).getTree())) {
            return found == null || !LockfileChanges.isFile(found.getFileMode(0)) ? Optional.empty()
                    : Optional.of(new GitInput(repository, name.substring(0, name.length() - path.length()) + beside, beside, commit,
                            found.getObjectId(0)));
        } catch (IOException | LargeObjectException missing) {
            // As when there is none: the reader says what it lacks.
            LOG.log(System.Logger.Level.DEBUG, "not read: " + beside, missing);
            return Optional.empty();
        }
    }
}
