package headwater.analysis.diff;

import static headwater.analysis.diff.Builds.served;
import static org.assertj.core.api.Assertions.assertThat;

import headwater.model.Distribution;
import headwater.model.InstallScript;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class PackageChangesTest {
    private static List<ComponentChange> changes(Build before, Build now, String name) {
        return Builds.diff(before, now).packages().stream().filter(each -> each.name().name().equals(name))
                .flatMap(each -> each.changes().stream()).toList();
    }

    private static List<ComponentChange> changes(String before, String now, String name) {
        return changes(Builds.of(before), Builds.of(now), name);
    }

    private static List<ComponentChange> facts(Distribution before, Distribution now) {
        return changes(Builds.of("root > a@1.0.0 ^1", Map.of("a@1.0.0", before)),
                Builds.of("root > a@1.0.0 ^1", Map.of("a@1.0.0", now)), "a");
    }

    @Test
    void oneVersionForAnotherIsUpOrDown() {
        assertThat(changes("root > a@1.9.0 ^1", "root > a@1.10.0 ^1", "a"))
                .containsExactly(new ComponentChange.VersionUp("1.9.0", "1.10.0"));
        assertThat(changes("root > a@1.0.0 ^1", "root > a@1.0.0-rc.1 ^1", "a"))
                .containsExactly(new ComponentChange.VersionDown("1.0.0", "1.0.0-rc.1"));
    }

    @Test
    void theVersionThatMovedIsToldWhereOthersStay() {
        assertThat(changes("root > a@1.0.0 ^1\nroot > x@1.0.0 ^1\nx@1.0.0 > a@2.0.0#x ^2",
                "root > a@1.0.0 ^1\nroot > x@1.0.0 ^1\nx@1.0.0 > a@2.1.0#x ^2", "a"))
                .containsExactly(new ComponentChange.VersionUp("2.0.0", "2.1.0"));
    }

    @Test
    void severalVersionsThatComeAreASet() {
        assertThat(changes("root > a@1.0.0 ^1", "root > a@1.1.0 ^1\nroot > x@1.0.0 ^1\nx@1.0.0 > a@2.0.0#x ^2", "a"))
                .containsExactly(new ComponentChange.VersionSetChanged(List.of("1.0.0"), List.of("1.1.0", "2.0.0")));
    }

    @Test
    void aVersionThatIsNotRecordedIsNeitherUpNorDown() {
        assertThat(changes("root > a@1.0.0 ^1", "root > a@ git", "a"))
                .containsExactly(new ComponentChange.VersionSetChanged(List.of("1.0.0"), List.of("")));
    }

    @Test
    void aTransitiveThatBecomesDirectMoved() {
        assertThat(changes("root > x@1.0.0 ^1\nx@1.0.0 > a@1.0.0 ^1",
                "root > x@1.0.0 ^1\nx@1.0.0 > a@1.0.0 ^1\nroot > a@1.0.0 ^1", "a"))
                .containsExactly(new ComponentChange.Moved(true));
    }

    @Test
    void developmentThatReachesProductionIsAScope() {
        assertThat(changes("root > a@1.0.0 ^1 dev\nroot > x@1.0.0 ^1",
                "root > a@1.0.0 ^1 dev\nroot > x@1.1.0 ^1\nx@1.1.0 > a@1.0.0 ^1", "a"))
                .containsExactly(new ComponentChange.ScopeChanged(Set.of(ComponentChange.Scope.DEVELOPMENT),
                        Set.of(ComponentChange.Scope.PRODUCTION)));
    }

    @Test
    void anotherDigestUnderTheSameVersionIsAChange() {
        assertThat(facts(served(null, "sha512-aaa=", null, InstallScript.NO), served(null, "sha512-bbb=", null, InstallScript.NO)))
                .containsExactly(new ComponentChange.HashChanged("1.0.0", Set.of("sha512-aaa="), Set.of("sha512-bbb="), true));
    }

    @Test
    void digestsOfOtherAlgorithmsCannotBeCompared() {
        assertThat(facts(served(null, "sha1-aaa=", null, InstallScript.NO), served(null, "sha512-bbb=", null, InstallScript.NO)))
                .containsExactly(new ComponentChange.HashChanged("1.0.0", Set.of("sha1-aaa="), Set.of("sha512-bbb="), false));
        assertThat(facts(served(null, "sha1-aaa=", null, InstallScript.NO),
                served(null, "sha512-bbb= sha1-aaa=", null, InstallScript.NO))).isEmpty();
    }

    @Test
    void aDigestThatIsGoneIsTold() {
        assertThat(facts(served(null, "sha512-aaa=", null, InstallScript.NO), Distribution.UNKNOWN))
                .containsExactly(new ComponentChange.HashChanged("1.0.0", Set.of("sha512-aaa="), Set.of(), false));
    }

    @Test
    void anotherHostIsAChangeAndAnotherPathOnItIsNot() {
        Distribution npm = served("https://registry.example.org/a/-/a-1.0.0.tgz", null, null, InstallScript.NO);

        assertThat(facts(npm, served("https://mirror.example.org/a/-/a-1.0.0.tgz", null, null, InstallScript.NO)))
                .containsExactly(new ComponentChange.HostChanged(Set.of("registry.example.org"), Set.of("mirror.example.org")));
        assertThat(facts(npm, served("https://registry.example.org/other/a-1.0.0.tgz", null, null, InstallScript.NO))).isEmpty();
        assertThat(facts(npm, Distribution.UNKNOWN)).isEmpty();
    }

    @Test
    void aForkOfARepositoryIsAnotherPlace() {
        assertThat(facts(served("git+ssh://git@github.com/owner/a.git#1234", null, null, InstallScript.NO),
                served("git+ssh://git@github.com/stranger/a.git#5678", null, null, InstallScript.NO)))
                .containsExactly(new ComponentChange.HostChanged(Set.of("github.com/owner/a"), Set.of("github.com/stranger/a")));
    }

    @Test
    void licenceAndScriptAreTold() {
        assertThat(facts(served(null, null, "MIT", InstallScript.NO), served(null, null, "BUSL-1.1", InstallScript.YES)))
                .containsExactly(new ComponentChange.ScriptGained(),
                        new ComponentChange.LicenceChanged(Set.of("MIT"), Set.of("BUSL-1.1")));
    }

    @Test
    void whatComesWithAnInstallScriptGainsIt() {
        assertThat(changes(Builds.of("root > x@1.0.0 ^1"), Builds.of("root > x@1.0.0 ^1\nroot > a@1.0.0 ^1",
                Map.of("a@1.0.0", served(null, null, null, InstallScript.YES))), "a"))
                .containsExactly(new ComponentChange.Added(), new ComponentChange.ScriptGained());
    }

    @Test
    void onlyThePlaceOfAnInstanceMayChange() {
        SnapshotDiff diff = Builds.diff(Builds.of("root > x@1.0.0 ^1\nx@1.0.0 > a@1.0.0#x ^1"),
                Builds.of("root > x@1.0.0 ^1\nx@1.0.0 > a@1.0.0 ^1"));

        assertThat(diff.packages()).isEmpty();
        assertThat(diff.instances()).containsExactly(new InstanceChange(2, 2, InstanceChange.Kind.PLACE));
    }

    @Test
    void declarationsOfStayingPackagesAreCompared() {
        SnapshotDiff diff = Builds.diff(Builds.of("root > x@1.0.0 ^1\nx@1.0.0 > a@1.0.0 ^1\nx@1.0.0 > b@1.0.0 ^1"),
                Builds.of("root > x@1.1.0 ^1\nx@1.1.0 > a@1.0.0 ^1.0.0\nx@1.1.0 > c@1.0.0 ^1"));

        assertThat(diff.dependencies()).extracting(each -> each.name() + " " + each.kind())
                .containsExactly("a RANGE", "b REMOVED", "c ADDED");
        assertThat(diff.manifest()).extracting(each -> each.name() + " " + each.kind()).containsExactly("x VERSION");
    }

    @Test
    void aLineThatGoesFromProductionToDevelopmentIsARelation() {
        assertThat(Builds.diff(Builds.of("root > a@1.0.0 ^1"), Builds.of("root > a@1.0.0 ^1 dev")).manifest())
                .extracting(DeclarationChange::kind).containsExactly(DeclarationChange.Kind.RELATION);
    }
}
