package headwater.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import headwater.ingest.builtin.BuiltInFormats;
import headwater.model.Component;
import headwater.model.DependencyGraph;
import headwater.model.Problem;
import headwater.progress.Progress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/// What a reader makes of a text, as lines that a test can compare whole.
public final class GraphText {
    private final ReadResult result;

    private GraphText(ReadResult result) {
        this.result = result;
    }

    /// Reads a text under a file name.
    public static GraphText of(String fileName, String text) {
        return of(fileName, text, Map.of());
    }

    /// The same with files beside it.
    public static GraphText of(String fileName, String text, Map<String, String> siblings) {
        try {
            return new GraphText(BuiltInFormats.registry().read(input(fileName, text, siblings), Progress.NONE));
        } catch (ReadException refused) {
            throw new AssertionError(refused.origin() + ": " + refused.getMessage(), refused);
        }
    }

    private static InputSource input(String fileName, String text, Map<String, String> siblings) {
        Map<String, byte[]> beside = new HashMap<>();
        siblings.forEach((name, content) -> beside.put(name, content.getBytes(StandardCharsets.UTF_8)));
        return InputSource.ofBytes(fileName, text.getBytes(StandardCharsets.UTF_8), beside);
    }

    /// The failure with which a text is refused, as `code:line`.
    public static String refused(String fileName, String text) {
        ReadException refused = catchThrowableOfType(ReadException.class,
                () -> BuiltInFormats.registry().read(input(fileName, text, Map.of()), Progress.NONE));
        assertThat(refused).as("refusal of " + text).isNotNull();
        assertThat(refused.getMessage()).endsWith(".");
        return refused.code() + ":" + refused.origin().line();
    }

    public ReadResult result() {
        return result;
    }

    public DependencyGraph graph() {
        return result.graph();
    }

    /// `location`, then name and version where the location does not say them, and flags; in file order.
    public List<String> components() {
        return graph().components().stream().map(GraphText::component).toList();
    }

    private static String component(Component component) {
        String flags = String.join(" ", component.flags().stream().map(flag -> flag.jsonName()).sorted().toList());
        String version = component.packageVersion().toString();
        return (component.location() + (version.equals(component.location()) ? "" : " " + version)
                + (flags.isEmpty() ? "" : " " + flags)).strip();
    }

    /// `from -> to relation range`, by source.
    public List<String> dependencies() {
        return IntStream.range(0, graph().dependencyCount()).mapToObj(d -> graph().component(graph().from(d)).location() + " -> "
                + graph().component(graph().to(d)).location() + " " + graph().relation(d).jsonName()
                + (graph().range(d) == null ? "" : " " + graph().range(d))).toList();
    }

    /// Locations.
    public List<String> roots() {
        return IntStream.of(graph().roots()).mapToObj(root -> graph().component(root).location()).toList();
    }

    /// `code:line`, in the order of telling.
    public List<String> problems() {
        return result.problems().stream().map(problem -> problem.code() + ":" + problem.origin().line()).toList();
    }

    /// Those that are more than remarks.
    public List<String> warnings() {
        List<String> told = new ArrayList<>();
        result.problems().stream().filter(problem -> problem.level() != Problem.Level.INFO)
                .forEach(problem -> told.add(problem.code() + ":" + problem.origin().line()));
        return told;
    }

    /// `seen understood skipped unresolved unmet`.
    public String coverage() {
        var coverage = result.coverage();
        return coverage.seen() + " " + coverage.understood() + " " + coverage.skipped() + " " + coverage.unresolved() + " "
                + coverage.unmetOptional();
    }

    /// The component at a location.
    public Component at(String location) {
        return graph().components().stream().filter(each -> each.location().equals(location)).findFirst().orElseThrow();
    }
}
