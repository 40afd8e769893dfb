package headwater.cli;

import headwater.workbench.FoundInput;
import headwater.workbench.FoundProject;
import headwater.workbench.Preview;

/// Writes what a folder or archive holds, a line for each input, by project.
final class PreviewText {
    private final Terminal terminal;

    PreviewText(Terminal terminal) {
        this.terminal = terminal;
    }

    void write(Preview preview) {
        int inputs = preview.inputs().size();
        int projects = preview.projects().size();
        terminal.line(preview.searched() + ": " + inputs + (inputs == 1 ? " input in " : " inputs in ")
                + projects + (projects == 1 ? " project" : " projects"));
        for (FoundProject project : preview.projects()) {
            terminal.line("  " + project.name() + "  (" + project.folder() + ")");
            project.inputs().forEach(this::input);
        }
    }

    private void input(FoundInput input) {
        FoundInput.Facts facts = input.facts();
        terminal.line("    " + input.place() + "  " + input.format() + "  " + facts.components() + " components  "
                + facts.sizeBytes() + " bytes  coverage " + facts.coverage().percent() + " %"
                + (facts.coverage().skipped() > 0 ? ", " + facts.coverage().skipped() + " skipped" : "")
                + (facts.coverage().partial() ? ", lists only a part" : "")
                + (facts.dependencies() ? "" : ", no dependencies recorded")
                + (facts.problems() > 0 ? ", " + facts.problems() + (facts.problems() == 1 ? " problem" : " problems") : "")
                + (input.beside().isEmpty() ? "" : ", with " + String.join(", ", input.beside())));
    }
}
