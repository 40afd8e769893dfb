package headwater.ingest.npm;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// The `workspaces` of a project: glob patterns for the folders of its members; a leading `!` excludes. Later patterns
/// win, as in npm. `*` stays inside a folder name, `**` crosses folders, `{a,b}` and `?` are understood.
final class WorkspacePatterns {
    private record Rule(boolean includes, Pattern folders) {
    }

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
        return glob.isEmpty() ? Stream.empty() : Stream.of(new Rule(marks % 2 == 0, Pattern.compile(regex(glob))));
    }

    private static String regex(String glob) {
        StringBuilder regex = new StringBuilder();
        int braces = 0;
        for (int i = 0; i < glob.length(); i++) {
            char c = glob.charAt(i);
            if (c == '*' && i + 1 < glob.length() && glob.charAt(i + 1) == '*') {
                i++;
                boolean slash = i + 1 < glob.length() && glob.charAt(i + 1) == '/';
                i += slash ? 1 : 0;
                regex.append(slash ? "(?:.*/)?" : ".*");
            } else if (c == '*') {
                regex.append("[^/]*");
            } else if (c == '?') {
                regex.append("[^/]");
            } else if (c == '{' && glob.indexOf('}', i) > 0) {
                regex.append("(?:");
                braces++;
            } else if (c == '}' && braces > 0) {
                regex.append(')');
                braces--;
            } else {
                regex.append(c == ',' && braces > 0 ? "|" : Pattern.quote(String.valueOf(c)));
            }
        }
        return regex.append(")".repeat(braces)).toString();
    }

    boolean matches(String folder) {
        boolean member = false;
        for (Rule rule : rules) {
            if (rule.folders().matcher(folder).matches()) {
                member = rule.includes();
            }
        }
        return member;
    }
}
