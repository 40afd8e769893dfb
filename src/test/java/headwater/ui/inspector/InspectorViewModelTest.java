package headwater.ui.inspector;

import static headwater.fixture.EventStream.component;
import static org.assertj.core.api.Assertions.assertThat;

import headwater.fixture.EventStream;
import headwater.ui.session.OpenFile;
import headwater.ui.session.Session;
import headwater.ui.work.SameThreadWork;
import headwater.workbench.Investigation;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class InspectorViewModelTest {
    private static final String LEGACY = """
            {"name": "old", "version": "1.0.0", "lockfileVersion": 1, "requires": true, "dependencies": {
              "event-stream": {"version": "3.3.6", "requires": {"flatmap-stream": "^0.1.0"}},
              "flatmap-stream": {"version": "0.1.1"}
            }}
            """;

    private final Session session = new Session();
    private final InspectorViewModel model = new InspectorViewModel(session, new SameThreadWork());

    private InspectorContent show(String lockfile, String label) {
        Investigation answer = EventStream.answer(lockfile);
        OpenFile file = session.add(Path.of("package-lock.json"));
        session.show(file);
        session.answered(file, answer);
        session.select(component(answer, label));
        return model.content().get().orElseThrow();
    }

    private static String fact(InspectorContent content, String name) {
        return content.facts().stream().filter(fact -> fact.name().equals(name)).findFirst().orElseThrow().value();
    }

    @Test
    void isEmptyWithoutASelection() {
        assertThat(model.content().get()).isEmpty();
    }

    @Test
    void tellsWhyItIsCompromised() {
        InspectorContent content = show(EventStream.AFFECTED, "flatmap-stream@0.1.1");
        assertThat(content.chips()).extracting(InspectorContent.Chip::text)
                .containsExactly("Compromised", "Transitive", "Production");
        assertThat(content.advisories()).containsExactly(new InspectorContent.Card("event-stream (2018)",
                "Listed version", "HW-2018-event-stream lists version 0.1.1.",
                "A wallet stealer in a handed-over package", true));
        assertThat(content.introducers()).containsExactly("nodemon 1.18.4", "npm-run-all 4.1.3");
        assertThat(content.canAim()).isFalse();
    }

    @Test
    void namesPlaceDigestAndGatekeepers() {
        InspectorContent content = show(EventStream.AFFECTED, "flatmap-stream@0.1.1");
        assertThat(fact(content, "purl")).isEqualTo("pkg:npm/flatmap-stream@0.1.1");
        assertThat(fact(content, "Declared in")).isEqualTo("package-lock.json:10");
        assertThat(fact(content, "Integrity")).isEqualTo("sha512-abc=");
        assertThat(fact(content, "Source")).isEqualTo("Not recorded");
        assertThat(fact(content, "Dependants")).isEqualTo("5 components, 1 root");
        assertThat(fact(content, "Only through")).isEqualTo("ps-tree 1.1.0, event-stream 3.3.6");
        assertThat(fact(content, "Depth")).isEqualTo("4 steps from a root");
    }

    @Test
    void listsPathsShortestFirst() {
        InspectorContent content = show(EventStream.AFFECTED, "event-stream@3.3.6");
        assertThat(content.pathsTitle()).isEqualTo("2 paths, shortest first");
        assertThat(content.paths()).containsExactly(new InspectorContent.PathLine(3, "npm-run-all › ps-tree"),
                new InspectorContent.PathLine(4, "nodemon › pstree.remy › ps-tree"));
    }

    @Test
    void saysDirectlyForADirectDependency() {
        assertThat(show(EventStream.AFFECTED, "nodemon@1.18.4").paths())
                .containsExactly(new InspectorContent.PathLine(1, "directly"));
    }

    @Test
    void showsAnInstallScript() {
        InspectorContent content = show(EventStream.AFFECTED, "nodemon@1.18.4");
        assertThat(fact(content, "Install script")).isEqualTo("Runs one");
        assertThat(content.chips()).extracting(InspectorContent.Chip::text).contains("Install script");
    }

    @Test
    void saysUnknownWhereTheFormatIsSilent() {
        InspectorContent content = show(LEGACY, "flatmap-stream@0.1.1");
        assertThat(fact(content, "Install script")).startsWith("Unknown");
        assertThat(fact(content, "Flags")).isEqualTo("None; peer unknown");
        assertThat(content.chips()).extracting(InspectorContent.Chip::text).contains("Install script unknown");
    }

    @Test
    void tellsDevelopmentOnly() {
        InspectorContent content = show(EventStream.AFFECTED, "ms@2.0.0");
        assertThat(content.chips()).extracting(InspectorContent.Chip::text).containsExactly("Direct", "Dev only");
        assertThat(content.canAim()).isTrue();
    }

    @Test
    void keepsTheProjectShort() {
        InspectorContent content = show(EventStream.AFFECTED, "shop@1.0.0");
        assertThat(content.chips()).extracting(InspectorContent.Chip::text).containsExactly("Project");
        assertThat(content.facts()).extracting(InspectorContent.Fact::name).doesNotContain("purl");
    }
}
