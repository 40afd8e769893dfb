package headwater.workbench;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// A command line as text that a shell reads back to the same words.
public final class CommandText {
    private static final Pattern PLAIN = Pattern.compile("[\\w@%+=:,./^~-]+");

    private CommandText() {
    }

    /// `headwater` and the words, each quoted where a shell would take it apart.
    public static String of(List<String> words) {
        List<String> all = new ArrayList<>(words);
        all.addFirst("headwater");
        return all.stream().map(CommandText::quoted).collect(Collectors.joining(" "));
    }

    private static String quoted(String word) {
        return PLAIN.matcher(word).matches() && !word.startsWith("~") ? word : "'" + word.replace("'", "'\\''") + "'";
    }
}
