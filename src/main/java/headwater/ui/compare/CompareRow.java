package headwater.ui.compare;

import headwater.analysis.diff.Mark;
import headwater.analysis.diff.PackageName;
import headwater.ui.text.Texts;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;

/// One line of the comparison; both builds stand side by side in it.
sealed interface CompareRow {
    /// What a screen reader says.
    String said();

    /// The cause that explains the lines below it.
    ///
    /// @param grave  whether nothing explains them
    record Heading(String text, boolean grave) implements CompareRow {
        @Override
        public String said() {
            return text;
        }
    }

    /// One package.
    ///
    /// @param before       how the earlier build has it; nothing where it came
    /// @param now          how the later build has it; nothing where it went
    /// @param explanation  why, in whole sentences; may be empty
    record Pair(PackageName packageName, Mark mark, Optional<Side> before, Optional<Side> now, String explanation) implements CompareRow {
        @Override
        public String said() {
            return Texts.text("compare.mark." + mark.key()) + " " + before.map(side -> side.said() + (now.isPresent() ? ", " : "")).orElse("")
                    + now.map(Side::said).orElse("") + (explanation.isEmpty() ? "" : ". " + explanation);
        }

        /// Whether a listed version is in the later build or was in the earlier one.
        boolean compromised() {
            return Stream.concat(before.stream(), now.stream()).anyMatch(Side::compromised);
        }

        /// How people call it.
        String name() {
            return packageName.name();
        }
    }

    /// A package in one build.
    ///
    /// @param versions     one, or several separated by commas
    /// @param note         what else changed about it
    /// @param compromised  whether a listed version is among them
    /// @param component    one of its instances in the graph of that build
    record Side(String name, String versions, String note, boolean compromised, OptionalInt component) {
        String said() {
            return name + " " + versions + (compromised ? ", " + Texts.text("compare.compromised") : "")
                    + (note.isEmpty() ? "" : " " + note);
        }
    }
}
