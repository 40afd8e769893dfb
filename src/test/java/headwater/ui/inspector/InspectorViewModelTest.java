package headwater.ui.inspector;

import static headwater.fixture.EventStream.component;
import static org.assertj.core.api.Assertions.assertThat;

import headwater.fixture.EventStream;
import headwater.journey.FakeClip;
import headwater.ui.notice.Notices;
import headwater.ui.session.OpenFile;
import headwater.ui.session.Session;
import headwater.ui.work.SameThreadWork;
import headwater.workbench.Investigation;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class InspectorViewModelTest {
    private static final String LEGACY = """
            {"name": "old", "version": "1.0.0", "lockfileVersion": 1, "requires": true, "dependencies": {
              "event-stream": {"version": "3.3.6", "requires": {"flatmap-stream": "^0.1.0"}},
              "flatmap-stream": {"version": "0.1.1"}
            }}
            """;

    private final Session session = new Session();
    private final FakeClip clip = new FakeClip();
    private final Notices notices = new Notices();
    private final InspectorViewModel model = new InspectorViewModel(session, new SameThreadWork(), clip, notices);

    private InspectorContent show(String lockfile, String label) {
        Investigation answer = EventStream.answer(lockfile);
        OpenFile file = session.add(Path.of("package-lock.json"));
        session.show(file);
        session.answered(file, answer);
        session.select(component(answer, label));
        return model.content().get().orElseThrow();
    }

    private static InspectorContent.Section section(InspectorContent content, String id) {
        return content.sections().stream().filter(each -> each.id().equals(id)).findFirst().orElseThrow();
    }

    private static List<String> lines(InspectorContent content, String id) {
        return section(content, id).lines().stream().map(line ->
                (line.lead() + " " + line.text() + " " + line.trail()).strip()).toList();
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
        assertThat(lines(content, "introducers")).containsExactly("nodemon 1.18.4", "npm-run-all 4.1.3");
        assertThat(content.canAim()).isFalse();
    }

    @Test
    void namesPlaceDigestAndGatekeepers() {
        InspectorContent content = show(EventStream.AFFECTED, "flatmap-stream@0.1.1");
        assertThat(fact(content, "purl")).isEqualTo("pkg:npm/flatmap-stream@0.1.1");
        assertThat(fact(content, "Declared in")).isEqualTo("package-lock.json:10");
        assertThat(fact(content, "Integrity")).isEqualTo("sha512-abc=");
        assertThat(fact(content, "Source")).isEqualTo("Not recorded");
        assertThat(lines(content, "through")).containsExactly("ps-tree 1.1.0", "event-stream 3.3.6");
        assertThat(fact(content, "Depth")).isEqualTo("4 steps from a root");
    }

    @Test
    void listsPathsShortestFirst() {
        InspectorContent content = show(EventStream.AFFECTED, "event-stream@3.3.6");
        assertThat(section(content, "paths").title()).isEqualTo("2 paths, shortest first");
        assertThat(lines(content, "paths")).containsExactly("3 npm-run-all › ps-tree",
                "4 nodemon › pstree.remy › ps-tree");
    }

    @Test
    void saysDirectlyForADirectDependency() {
        assertThat(lines(show(EventStream.AFFECTED, "nodemon@1.18.4"), "paths")).containsExactly("1 directly");
    }

    @Test
    void showsAnInstallScript() {
        InspectorContent content = show(EventStream.AFFECTED, "nodemon@1.18.4");
        assertThat(fact(content, "Install script")).isEqualTo("⚠ Yes, it runs one");
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

    @Test
    void tellsRangesAndWhetherTheyAreKept() {
        InspectorContent content = show("""
                {"name": "odd", "version": "1.0.0", "lockfileVersion": 3, "packages": {
                  "": {"name": "odd", "version": "1.0.0", "dependencies": {"a": "^1.0.0", "b": "^1.0.0"},
                       "devDependencies": {"c": "~2.0.0"}},
                  "node_modules/a": {"version": "1.2.0", "dependencies": {"b": "^2.0.0"}},
                  "node_modules/b": {"version": "1.0.0", "peerDependencies": {"c": "*"}},
                  "node_modules/c": {"version": "2.0.1"}
                }}
                """, "b@1.0.0");
        assertThat(section(content, "usedBy").title()).isEqualTo("Used by 2 components");
        assertThat(lines(content, "usedBy")).containsExactly("odd 1.0.0 ^1.0.0 ✓", "a 1.2.0 ^2.0.0 ✗ not in range");
        assertThat(section(content, "usedBy").lines().getLast().odd()).isTrue();
        assertThat(section(content, "dependsOn").title()).isEqualTo("Depends on 1 component");
        assertThat(lines(content, "dependsOn")).containsExactly("c 2.0.1 peer * ✓");
    }

    @Test
    void leadsToWhatItNames() {
        InspectorContent content = show(EventStream.AFFECTED, "event-stream@3.3.6");
        model.follow(section(content, "usedBy").lines().getFirst().link().orElseThrow());
        assertThat(model.content().get().orElseThrow().name()).isEqualTo("ps-tree");
        model.follow(section(content, "introducers").link().orElseThrow());
        assertThat(session.listing().get().orElseThrow().components().cardinality()).isEqualTo(2);
        model.follow(section(content, "paths").link().orElseThrow());
        assertThat(session.goal().get()).hasValue(content.number());
        model.follow(content.facts().stream().filter(fact -> fact.name().equals("Declared in")).findFirst()
                .flatMap(InspectorContent.Fact::link).orElseThrow());
        assertThat(clip.text).isEqualTo("package-lock.json:9");
        assertThat(notices.shown().getLast().text()).isEqualTo("Copied package-lock.json:9");
    }

    @Test
    void followsOnlyTheScopesThatAreOn() {
        show(EventStream.AFFECTED, "ms@2.0.0");
        assertThat(lines(model.content().get().orElseThrow(), "paths")).hasSize(1);
        session.filter(session.filter().get().toggled(headwater.model.DependencyScope.DEV));
        assertThat(model.content().get().orElseThrow().sections()).extracting(InspectorContent.Section::id)
                .containsExactly("usedBy");
    }
}
