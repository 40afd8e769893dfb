package headwater.report;

import java.util.List;

/// A part of a report. Texts are plain; names in them may be hostile, and every output escapes them in its own way.
public sealed interface Block {
    /// A section begins.
    record Heading(String text) implements Block {
    }

    /// A smaller section begins.
    record Subheading(String text) implements Block {
    }

    /// The answer, above all else.
    record Verdict(Tone tone, String headline, String detail) implements Block {
    }

    record Paragraph(String text) implements Block {
    }

    /// Rows under headings, each as long as the headings.
    ///
    /// @param title  what it holds, for those who do not see it
    record Table(String title, List<String> headings, List<List<Cell>> rows) implements Block {
        public Table {
            headings = List.copyOf(headings);
            rows = rows.stream().map(List::copyOf).toList();
        }
    }

    /// Names with their values.
    ///
    /// @param title  what they are about, for those who do not see it
    record Facts(String title, List<Fact> facts) implements Block {
        public Facts {
            facts = List.copyOf(facts);
        }
    }

    record Fact(String name, Cell value) {
    }

    /// Lines of equal weight.
    ///
    /// @param more  how many are left out
    record Lines(List<Cell> lines, long more) implements Block {
        public Lines {
            lines = List.copyOf(lines);
        }
    }

    /// Dependency paths, shortest first.
    ///
    /// @param paths  labels from the root to the target
    /// @param more   how many are left out, as people say it; empty when none
    record Paths(List<List<String>> paths, String more) implements Block {
        public Paths {
            paths = paths.stream().map(List::copyOf).toList();
        }
    }

    /// A picture as finished SVG, in the colours of both themes; the only text that is not escaped here.
    ///
    /// @param caption  what it shows
    record Figure(String light, String dark, String caption) implements Block {
    }
}
