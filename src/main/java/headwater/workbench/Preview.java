package headwater.workbench;

import java.util.List;

/// What was found among files, folders and archives, before any of it is opened.
///
/// @param searched  what was searched, as the user named it
/// @param projects  by folder
/// @param notRead   lockfiles that cannot be read, and what could not be looked into
public record Preview(String searched, List<FoundProject> projects, List<Failure.Unreadable> notRead) {
    public Preview {
        projects = List.copyOf(projects);
        notRead = List.copyOf(notRead);
    }

    public List<FoundInput> inputs() {
        return projects.stream().flatMap(project -> project.inputs().stream()).toList();
    }
}
