package headwater.workbench;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import headwater.analysis.TargetSelection;
import headwater.model.Component;
import headwater.model.Purl;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;

/// A component as text to be pasted elsewhere.
public final class ComponentText {
    private ComponentText() {
    }

    /// The purl, or `name@version` where the input tells none.
    public static String purl(Investigation answer, int component) {
        Component described = of(answer, component);
        return described.purl().map(Purl::text).orElse(described.label());
    }

    /// `name@version`.
    public static String name(Investigation answer, int component) {
        return of(answer, component).label();
    }

    /// `name version`, as it stands in a sentence.
    public static String spaced(Investigation answer, int component) {
        Component described = of(answer, component);
        return described.name().isEmpty() || described.version().isEmpty() ? described.label()
                : described.name() + " " + described.version();
    }

    /// One line: the name, the version, the purl and where it is declared.
    public static String markdown(Investigation answer, int component) {
        Component described = of(answer, component);
        String purl = answer.snapshot().graph().isOwn(component) ? "" : ", `" + purl(answer, component) + "`";
        return "**" + described.label() + "**" + purl + ", declared in `" + declared(described) + "`"
                + (answer.snapshot().isVirtual() ? " (what-if: " + String.join("; ", answer.snapshot().tried()) + ")" : "");
    }

    /// One object with what the file tells.
    public static String json(Investigation answer, int component) {
        Component described = of(answer, component);
        StringWriter text = new StringWriter();
        try (JsonGenerator json = new JsonFactory().createGenerator(text)) {
            json.useDefaultPrettyPrinter();
            json.writeStartObject();
            json.writeStringField("name", described.name());
            json.writeStringField("version", described.version());
            if (!answer.snapshot().graph().isOwn(component)) {
                json.writeStringField("purl", purl(answer, component));
            }
            json.writeStringField("location", described.location());
            if (described.integrity() != null) {
                json.writeStringField("integrity", described.integrity());
            }
            json.writeStringField("file", answer.snapshot().file());
            json.writeNumberField("line", described.origin().line());
            if (answer.snapshot().isVirtual()) {
                json.writeStringField("whatIf", String.join("; ", answer.snapshot().tried()));
            }
            json.writeStringField("sha256", answer.snapshot().source().sha256());
            json.writeEndObject();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return text.toString();
    }

    /// `package-lock.json:12`: the file without its folders, and the line.
    public static String declared(Component component) {
        String place = component.origin().toString().replace('\\', '/');
        return place.substring(place.lastIndexOf('/') + 1);
    }

    /// The command line that lists the paths to it, along the same scopes and past the same components.
    public static String pathsCommand(Investigation answer, int component, PathFilter filter) {
        List<String> words = new ArrayList<>(List.of("paths", answer.snapshot().file(), "--to", text(answer, component)));
        words.addAll(filter.options(answer.snapshot().graph()));
        return CommandText.of(words);
    }

    /// The command line that says who depends on it, along the same scopes.
    public static String blastCommand(Investigation answer, int component, PathFilter filter) {
        List<String> words = new ArrayList<>(List.of("blast", answer.snapshot().file(), "--of", text(answer, component)));
        words.addAll(filter.scopeOptions());
        return CommandText.of(words);
    }

    private static String text(Investigation answer, int component) {
        return TargetSelection.textOf(answer.snapshot().graph(), component);
    }

    private static Component of(Investigation answer, int component) {
        return answer.snapshot().graph().component(component);
    }
}
