package headwater.ingest.npm;

import java.util.List;
import java.util.stream.Stream;

/// The `workspaces` of a project: glob patterns for the folders of its members; a leading `!` excludes. Later patterns
/// win, as in npm. `*` stays inside a folder name, `**` crosses folders, `{a,b}` and `?` are understood.
final class WorkspacePatterns {
    private record Rule(boolean includes, Glob folders) {
    }

    /// A pattern of this length is for no folder that a system can hold.
    private static final int MAX_LENGTH = 8_192;

    private final List<Rule> rules;

    WorkspacePatterns(List<String> patterns) {
        rules = patterns.stream().flatMap(WorkspacePatterns::rule).toList();
    }

    private static Stream<Rule> rule(String pattern) {
        int marks = 0;
        while (marks < pattern.length() && pattern.charAt(marks) == '!') {
            marks++;
        }
        String glob = Locations.normalise(pattern.substring(marks));
        boolean usable = !glob.isEmpty() && glob.length() <= MAX_LENGTH;
        return usable ? Stream.of(new Rule(marks % 2 == 0, new Glob(glob))) : Stream.empty();
    }

    boolean matches(String folder) {
        boolean member = false;
        for (Rule rule : rules) {
            if (rule.folders().matches(folder)) {
                member = rule.includes();
            }
        }
        return member;
    }
}
