package headwater.ui.preview;

import headwater.ui.text.Texts;
import headwater.workbench.Failure;
import headwater.workbench.FoundInput;
import headwater.workbench.FoundProject;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;

/// A line of the preview.
sealed interface PreviewRow {
    /// What a screen reader says of it.
    String said();

    /// A project; chosen when all its inputs are.
    record Project(String name, String folder, BooleanProperty chosen) implements PreviewRow {
        Project(FoundProject project, String above) {
            this(project.name(), below(project.folder(), above), new SimpleBooleanProperty(true));
        }

        /// Where it is, unless its name says it.
        String where() {
            return folder.equals(name) ? "" : folder;
        }

        @Override
        public String said() {
            return name + ", " + folder;
        }
    }

    /// An input that can be opened.
    ///
    /// @param name  its file, below the project's folder
    record Input(FoundInput input, String name, BooleanProperty chosen) implements PreviewRow {
        Input(FoundInput input, FoundProject project) {
            this(input, below(input.place().toString(), project.folder()), new SimpleBooleanProperty(true));
        }

        String size() {
            return bytes(input.facts().sizeBytes());
        }

        String entries() {
            return Texts.count("status.components", input.facts().components());
        }

        /// How much of it was understood, and what is missing besides.
        String coverage() {
            FoundInput.Facts facts = input.facts();
            String share = Texts.text("preview.coverage", facts.coverage().percent());
            return !facts.dependencies() ? Texts.text("preview.flat", share)
                    : facts.coverage().skipped() > 0 ? Texts.text("preview.skipped", share, facts.coverage().skipped())
                    : facts.coverage().partial() ? Texts.text("preview.partial", share) : share;
        }

        String beside() {
            return input.beside().isEmpty() ? "" : Texts.text("preview.beside", String.join(", ", input.beside()));
        }

        @Override
        public String said() {
            return Stream.of(name, input.format(), entries(), size(), coverage(), beside()).filter(each -> !each.isEmpty())
                    .collect(Collectors.joining(", "));
        }
    }

    /// The heading over what is not read.
    record NotReadHead(int count) implements PreviewRow {
        @Override
        public String said() {
            return Texts.count("preview.not-read", count);
        }
    }

    /// What is not read, and why.
    record NotRead(String name, String why) implements PreviewRow {
        NotRead(Failure.Unreadable refused, String above) {
            this(below(refused.origin().toString(), above), String.valueOf(refused.getMessage()));
        }

        @Override
        public String said() {
            return name + ": " + why;
        }
    }

    private static String bytes(long size) {
        return size < 1_000 ? Texts.text("preview.size.bytes", size) : size < 1_000_000
                ? Texts.text("preview.size.kb", Math.round(size / 1_000.0)) : Texts.text("preview.size.mb", size / 1_000_000.0);
    }

    /// A place as seen from another one above it.
    private static String below(String place, String above) {
        String rest = place.startsWith(above) ? place.substring(above.length()) : place;
        String shown = rest.replaceFirst("^!?[/\\\\]", "");
        return shown.isEmpty() ? String.valueOf(Path.of(place).getFileName()) : shown;
    }
}
