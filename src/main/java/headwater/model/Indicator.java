package headwater.model;

import java.util.List;

/// One thing to look for, with the text that named it.
public sealed interface Indicator {
    Place place();

    /// The same thing, whoever named it where.
    Object identity();

    /// Exactly one version of a package.
    ///
    /// @param guessed  whether nothing in the text says to which ecosystem the name belongs
    record Version(PackageVersion packageVersion, boolean guessed, Place place) implements Indicator {
        @Override
        public Object identity() {
            return List.of(new PackageKey(packageVersion.ecosystem(), packageVersion.name()), packageVersion.version());
        }
    }

    /// Versions of a package by their bounds; every one, when the text says so.
    ///
    /// @param guessed  whether nothing in the text says to which ecosystem the name belongs
    record Range(Ecosystem ecosystem, String name, AffectedRange range, boolean guessed, Place place)
            implements Indicator {
        @Override
        public Object identity() {
            return List.of(new PackageKey(ecosystem, name), range);
        }
    }

    /// Whatever has this digest.
    record Digest(Integrity digest, Place place) implements Indicator {
        @Override
        public Object identity() {
            return digest;
        }
    }

    /// Where a text named it.
    ///
    /// @param line  from 1
    /// @param text  the line, or the row of a table, as it was read; shortened
    record Place(int line, String text) {
    }
}
