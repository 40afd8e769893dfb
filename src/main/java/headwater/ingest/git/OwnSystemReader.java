package headwater.ingest.git;

import java.util.concurrent.TimeUnit;
import org.eclipse.jgit.lib.Config;
import org.eclipse.jgit.lib.ConfigConstants;
import org.eclipse.jgit.storage.file.FileBasedConfig;
import org.eclipse.jgit.util.FS;
import org.eclipse.jgit.util.SystemReader;
import org.jspecify.annotations.Nullable;

/// Keeps JGit to the repository. Left alone it starts `git` to find the configuration of the system, reads that of the user, and
/// measures the file system by writing files into the repository.
final class OwnSystemReader extends SystemReader.Delegate {
    private static final long RESOLUTION_SECONDS = 2;

    private OwnSystemReader(SystemReader usual) {
        super(usual);
    }

    /// JGit has one for the whole process.
    static void use() {
        if (!(SystemReader.getInstance() instanceof OwnSystemReader)) {
            SystemReader.setInstance(new OwnSystemReader(SystemReader.getInstance()));
        }
    }

    @Override
    public String getHostname() {
        return "localhost";
    }

    @Override
    public @Nullable String getenv(String variable) {
        return null;
    }

    @Override
    public FileBasedConfig openUserConfig(@Nullable Config parent, FS fs) {
        return new Nothing(fs);
    }

    @Override
    public FileBasedConfig openSystemConfig(@Nullable Config parent, FS fs) {
        return new Nothing(fs);
    }

    @Override
    public FileBasedConfig openJGitConfig(@Nullable Config parent, FS fs) {
        return new Nothing(fs);
    }

    /// A configuration without a file, which says only how exact times of files are: a value that nobody has to measure.
    private static final class Nothing extends FileBasedConfig {
        Nothing(FS fs) {
            super(null, null, fs);
        }

        @Override
        public void load() {
            // There is no file.
        }

        @Override
        public void save() {
            // Nothing is ever written.
        }

        @Override
        public boolean isOutdated() {
            return false;
        }

        @Override
        public long getTimeUnit(String section, @Nullable String subsection, String name, long defaultValue, TimeUnit wanted) {
            return section.equals(ConfigConstants.CONFIG_FILESYSTEM_SECTION) ? wanted.convert(RESOLUTION_SECONDS, TimeUnit.SECONDS)
                    : super.getTimeUnit(section, subsection, name, defaultValue, wanted);
        }
    }
}
