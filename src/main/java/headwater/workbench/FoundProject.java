package headwater.workbench;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Inputs that belong together: those of one folder, and those of a folder below or above that give the project the same
/// name, as an SBOM in a folder of its own does.
///
/// @param name    the project's own, else that of its folder
/// @param folder  where its first input is
/// @param inputs  in the order of their places
public record FoundProject(String name, String folder, List<FoundInput> inputs) {
    public FoundProject {
        inputs = List.copyOf(inputs);
    }

    /// Groups inputs, the folders in the order of their first input.
    static List<FoundProject> group(List<FoundInput> inputs) {
        Map<String, List<FoundInput>> folders = new LinkedHashMap<>();
        inputs.forEach(each -> folders.computeIfAbsent(each.folder(), _ -> new ArrayList<>()).add(each));
        List<FoundProject> projects = new ArrayList<>();
        List<FoundProject> alone = folders.entrySet().stream().map(each -> of(each.getKey(), each.getValue())).toList();
        for (FoundProject project : alone) {
            Optional<FoundProject> same = projects.stream().filter(project::isPartOf).findFirst();
            same.ifPresentOrElse(larger -> projects.set(projects.indexOf(larger), larger.with(project)),
                    () -> projects.add(project));
        }
        return List.copyOf(projects);
    }

    private static FoundProject of(String folder, List<FoundInput> inputs) {
        String own = inputs.stream().map(FoundInput::project).filter(name -> !name.isEmpty()).findFirst().orElse("");
        return new FoundProject(own.isEmpty() ? PlaceName.folder(inputs.getFirst().place()) : own, folder, inputs);
    }

    private boolean isPartOf(FoundProject other) {
        boolean named = inputs.stream().allMatch(each -> each.project().equals(other.name));
        return named && (isBelow(folder, other.folder) || isBelow(other.folder, folder));
    }

    private static boolean isBelow(String folder, String above) {
        return above.isEmpty() || folder.startsWith(above) && folder.length() > above.length()
                && "/\\!".indexOf(folder.charAt(above.length())) >= 0;
    }

    private FoundProject with(FoundProject part) {
        if (isBelow(folder, part.folder)) {
            return part.with(this);
        }
        List<FoundInput> both = new ArrayList<>(inputs);
        both.addAll(part.inputs);
        return new FoundProject(name, folder, both);
    }
}
