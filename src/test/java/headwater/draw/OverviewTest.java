package headwater.draw;

import static headwater.draw.OverviewFixture.box;
import static headwater.draw.OverviewFixture.component;
import static org.assertj.core.api.Assertions.assertThat;

import headwater.fixture.Chains;
import headwater.fixture.EventStream;
import headwater.layout.OverviewPlaces;
import headwater.model.DependencyGraph;
import headwater.workbench.OverviewPicture;
import java.util.BitSet;
import java.util.List;
import org.junit.jupiter.api.Test;

class OverviewTest {
    private static final String CYCLE = "root>a root>b a>c c>d d>c b>d d>event-stream@3.3.6 event-stream@3.3.6>flatmap-stream@0.1.1 "
            + "lonely>island";
    private final Overview picture = OverviewFixture.of(Chains.lockfile(CYCLE));

    @Test
    void tellsRolesByDistanceAndRoutes() {
        assertThat(box(picture, "root@1.0.0").orElseThrow().role()).isEqualTo(Role.ROOT);
        assertThat(box(picture, "a@1.0.0").orElseThrow().role()).isEqualTo(Role.PATH);
        assertThat(box(picture, "event-stream@3.3.6").orElseThrow().role()).isEqualTo(Role.COMPROMISED);
        assertThat(box(picture, "island@1.0.0").orElseThrow().role()).isEqualTo(Role.OTHER);
        Overview calm = OverviewFixture.of(Chains.lockfile("root>a a>b"));
        assertThat(box(calm, "a@1.0.0").orElseThrow().role()).isEqualTo(Role.DIRECT);
        assertThat(calm.key().roles()).containsExactly(Role.ROOT, Role.DIRECT, Role.OTHER);
    }

    @Test
    void whatNoRootReachesHasAColumnOfItsOwn() {
        OverviewPlaces.Column last = picture.places().columns().getLast();
        assertThat(last.unrooted()).isTrue();
        assertThat(last.count()).isEqualTo(2);
    }

    @Test
    void findsDotsAndBoxesUnderTheMouse() {
        for (double scale : new double[] {0.1, 1}) {
            BoxShape box = box(picture, "d@1.0.0").orElseThrow();
            double x = box.area().x() + box.area().width() / 2;
            assertThat(picture.boxAt(x, box.area().middle(), scale)).contains(box);
            assertThat(picture.boxAt(picture.width() + 500, 0, scale)).isEmpty();
        }
    }

    @Test
    void walksAlongDependenciesAndInColumns() {
        BoxShape a = box(picture, "a@1.0.0").orElseThrow();
        assertThat(picture.along(a, true).orElseThrow().title()).isEqualTo("c");
        assertThat(picture.along(a, false).orElseThrow().title()).isEqualTo("root");
        BoxShape b = box(picture, "b@1.0.0").orElseThrow();
        boolean above = a.area().y() < b.area().y();
        assertThat(picture.inColumn(a, above)).contains(b);
        assertThat(picture.inColumn(a, !above)).isEmpty();
    }

    @Test
    void lightsEveryRouteFromTheRoots() {
        BitSet goal = new BitSet();
        goal.set(picture.graph().nodeOf(component(picture, "d@1.0.0")));
        Highlight routes = OverviewRoutes.to(picture.graph(), picture.filter().edges(), goal);
        assertThat(routes.components().stream().mapToObj(c -> picture.graph().graph().component(c).name()))
                .containsExactlyInAnyOrder("root", "a", "b", "c", "d");
        assertThat(routes.dependencies().cardinality()).isEqualTo(6);
    }

    @Test
    void hidesOrRecedesWhatIsNotLookedAtButNeverWhatIsCompromised() {
        BitSet only = new BitSet();
        only.set(picture.graph().nodeOf(component(picture, "a@1.0.0")));
        Overview hiding = picture.looking(new OverviewFilter(only, new BitSet(), true));
        assertThat(hiding.components().mapToObj(c -> picture.graph().graph().component(c).name()))
                .containsExactlyInAnyOrder("a", "event-stream", "flatmap-stream");
        assertThat(hiding.hasPlacesOf(picture)).isTrue();
        assertThat(box(hiding, "a@1.0.0").orElseThrow().area()).isEqualTo(box(picture, "a@1.0.0").orElseThrow().area());
        assertThat(picture.looking(new OverviewFilter(only, new BitSet(), false)).components()).hasSize(picture.graph().nodes());
    }

    @Test
    void mergesInTheViewOnly() {
        String lockfile = """
                {"name": "root", "version": "1.0.0", "lockfileVersion": 3, "packages": {
                  "": {"name": "root", "version": "1.0.0", "dependencies": {"a": "*", "@s/x": "*", "@s/y": "*"}},
                  "node_modules/a": {"version": "1.0.0", "dependencies": {"ms": "*"}},
                  "node_modules/a/node_modules/ms": {"version": "2.0.0"},
                  "node_modules/@s/x": {"version": "1.0.0", "dependencies": {"ms": "*"}},
                  "node_modules/@s/x/node_modules/ms": {"version": "2.0.0"},
                  "node_modules/@s/y": {"version": "3.0.0", "dependencies": {"@s/x": "*", "ms": "*"}},
                  "node_modules/ms": {"version": "1.0.0"}}}""";
        var answer = EventStream.answer(lockfile);
        DependencyGraph graph = answer.snapshot().graph();
        Overview versions = OverviewFixture.of(answer, new OverviewPicture.Merging(OverviewMerge.VERSION, false));
        assertThat(versions.graph().nodes()).isEqualTo(graph.size() - 1);
        assertThat(box(versions, "ms@2.0.0").orElseThrow().detail()).contains("2 instances");
        Overview scopes = OverviewFixture.of(answer, new OverviewPicture.Merging(OverviewMerge.SCOPE, false));
        assertThat(scopes.graph().nodes()).isEqualTo(graph.size() - 1);
        assertThat(scopes.components().mapToObj(scopes::text)).contains("@s 2 components");
        assertThat(versions.boxOf(0)).isPresent();
    }

    @Test
    void drawsAWorkspaceMemberAsOneWithWhatOnlyItBringsIn() {
        String lockfile = """
                {"name": "root", "version": "1.0.0", "lockfileVersion": 3, "packages": {
                  "": {"name": "root", "version": "1.0.0", "workspaces": ["p/*"]},
                  "node_modules/one": {"resolved": "p/one", "link": true},
                  "node_modules/two": {"resolved": "p/two", "link": true},
                  "p/one": {"name": "one", "version": "1.0.0", "dependencies": {"a": "*", "shared": "*"}},
                  "p/two": {"name": "two", "version": "1.0.0", "dependencies": {"shared": "*"}},
                  "node_modules/a": {"version": "1.0.0", "dependencies": {"b": "*"}},
                  "node_modules/b": {"version": "1.0.0"},
                  "node_modules/shared": {"version": "1.0.0"}}}""";
        Overview merged = OverviewFixture.of(EventStream.answer(lockfile),
                new OverviewPicture.Merging(OverviewMerge.WORKSPACE, false));
        assertThat(merged.components().mapToObj(merged::text)).containsExactlyInAnyOrder("root 1.0.0",
                "one 2 only through it", "two 1.0.0", "shared 1.0.0");
    }

    @Test
    void drawsACycleAsOne() {
        Overview merged = OverviewFixture.of(EventStream.answer(Chains.lockfile(CYCLE)),
                new OverviewPicture.Merging(OverviewMerge.NONE, true));
        assertThat(merged.graph().nodes()).isEqualTo(picture.graph().nodes() - 1);
        List<String> texts = merged.components().mapToObj(merged::text).toList();
        assertThat(texts).contains("c cycle of 2");
        assertThat(merged.boxOf(component(picture, "d@1.0.0"))).isEqualTo(merged.boxOf(component(picture, "c@1.0.0")));
    }
}
