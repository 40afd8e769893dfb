package headwater;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.library.dependencies.SlicesRuleDefinition;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// The rules of `docs/architecture.md`. Each says why it is there; each has been seen failing once.
class ArchitectureTest {
    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("headwater");

    /// From the ground up: a package may use only those before it.
    private static final List<String> ORDER = List.of("model", "progress", "version", "ingest", "analysis", "layout",
            "draw", "export", "store", "report", "workbench", "ui", "cli", "app");
    /// Neighbours that must not know each other although they stand in an order.
    private static final Set<String> STRANGERS = Set.of("ingest analysis", "ui cli", "export draw", "draw export",
            "report export", "report draw", "report analysis", "report store",
            "layout analysis", "layout ingest", "cli ui", "analysis ingest",
            "store export", "store ingest", "store analysis", "store draw", "store layout");
    private static final int MAX_LINES = 500;
    private static final int MAX_TEST_LINES = 600;

    private static void hold(ArchRule rule) {
        rule.allowEmptyShould(true).check(CLASSES);
    }

    @Test
    void packagesUseOnlyThoseBeforeThem() {
        List<String> wrong = new ArrayList<>();
        for (JavaClass from : CLASSES) {
            from.getDirectDependenciesFromSelf().stream().map(dependency -> dependency.getTargetClass())
                    .filter(to -> to.getPackageName().startsWith("headwater."))
                    .filter(to -> forbidden(layer(from), layer(to)))
                    .forEach(to -> wrong.add(from.getName() + " uses " + to.getName()));
        }
        assertThat(new TreeSet<>(wrong)).as("the program reads top-down: file, reader, graph, analysis, view").isEmpty();
    }

    private static boolean forbidden(String from, String to) {
        return !from.equals(to) && (ORDER.indexOf(to) > ORDER.indexOf(from) || STRANGERS.contains(from + " " + to));
    }

    private static String layer(JavaClass type) {
        return type.getPackageName().split("\\.")[1];
    }

    @Test
    void everyPackageHasItsPlaceInTheOrder() {
        Set<String> layers = new TreeSet<>();
        CLASSES.forEach(type -> layers.add(layer(type)));

        assertThat(ORDER).as("a new package gets its place by a decision, not by chance").containsAll(layers);
    }

    @Test
    void packagesHaveNoCycles() {
        hold(SlicesRuleDefinition.slices().matching("headwater.(**)").should().beFreeOfCycles()
                .because("a cycle makes one package of many"));
    }

    @Test
    void readersDoNotKnowEachOther() {
        hold(SlicesRuleDefinition.slices().matching("headwater.ingest.(*)..").namingSlices("$1")
                .should().notDependOnEachOther()
                .ignoreDependency(type("headwater.ingest.builtin"), anything())
                .ignoreDependency(anything(), type("headwater.ingest.yaml"))
                .ignoreDependency(anything(), type("headwater.ingest.manifest"))
                .ignoreDependency(anything(), type("headwater.ingest.archive"))
                .because("a format is added or removed in one folder"));
    }

    private static com.tngtech.archunit.base.DescribedPredicate<JavaClass> type(String packageName) {
        return com.tngtech.archunit.base.DescribedPredicate.describe("in " + packageName,
                each -> each.getPackageName().equals(packageName));
    }

    private static com.tngtech.archunit.base.DescribedPredicate<JavaClass> anything() {
        return com.tngtech.archunit.base.DescribedPredicate.alwaysTrue();
    }

    @Test
    void onlyTheWindowKnowsJavaFx() {
        hold(noClasses().that().resideOutsideOfPackages("headwater.ui..", "headwater.app..")
                .should().dependOnClassesThat().resideInAPackage("javafx..")
                .because("the command line starts without the toolkit"));
    }

    @Test
    void viewModelsKnowNoControls() {
        hold(noClasses().that().haveSimpleNameEndingWith("ViewModel")
                .should().dependOnClassesThat().resideInAnyPackage("javafx.scene..", "javafx.stage..")
                .because("they are tested without a toolkit"));
    }

    @Test
    void onlyTheAnalysisFaceAndTheExportersUseJGraphT() {
        hold(noClasses().that().resideOutsideOfPackages("headwater.analysis..", "headwater.export..")
                .should().dependOnClassesThat().resideInAPackage("org.jgrapht..")
                .because("inside, the graph is compact arrays"));
    }

    @Test
    void onlyThePackageForYamlUsesTheYamlLibrary() {
        hold(noClasses().that().resideOutsideOfPackage("headwater.ingest.yaml")
                .should().dependOnClassesThat().resideInAPackage("org.snakeyaml..")
                .because("limits, aliases and duplicate keys are dealt with in one place; see docs/decisions/0015"));
    }

    @Test
    void onlyThePackageForArchivesUsesTheArchiveLibrary() {
        hold(noClasses().that().resideOutsideOfPackage("headwater.ingest.archive")
                .should().dependOnClassesThat().resideInAPackage("org.apache.commons.compress..")
                .because("limits and hostile names are dealt with in one place; see docs/decisions/0019"));
    }

    @Test
    void theCycloneDxLibraryStaysWithValidatingAndWriting() {
        hold(noClasses().that().resideOutsideOfPackage("headwater.ingest.cyclonedx")
                .and().doNotHaveFullyQualifiedName("headwater.export.CycloneDxWriter")
                .should().dependOnClassesThat().resideInAPackage("org.cyclonedx..")
                .because("its beans keep many times the memory of the graph; see docs/decisions/0008"));
        hold(noClasses().that().resideInAPackage("headwater.ingest..")
                .should().dependOnClassesThat().resideInAPackage("org.cyclonedx.model..")
                .because("documents are read as streams"));
    }

    @Test
    void librariesForVersionsAndScoresStayWhereTheyAreChecked() {
        hold(noClasses().that().resideOutsideOfPackage("headwater.version")
                .should().dependOnClassesThat().resideInAPackage("io.github.nscuro..")
                .because("it is wrong in some ecosystems; see docs/decisions/0017"));
        hold(noClasses().that().resideOutsideOfPackage("headwater.ingest.advisory")
                .should().dependOnClassesThat().resideInAPackage("us.springett..")
                .because("a score is computed once, when a record is read"));
    }

    @Test
    void nothingOpensANetworkConnection() {
        hold(noClasses().should().dependOnClassesThat().resideInAPackage("java.net.http..")
                .orShould().dependOnClassesThat().haveNameMatching("java\\.net\\.(Socket|ServerSocket|DatagramSocket|"
                        + "URLConnection|HttpURLConnection|InetAddress|InetSocketAddress)")
                .orShould().dependOnClassesThat().haveNameMatching("java\\.nio\\.channels\\..*Socket.*|javax\\.net\\..*|"
                        + "javafx\\.application\\.HostServices|javafx\\.scene\\.web\\..*")
                .orShould().callMethod(java.net.URL.class, "openStream").orShould().callMethod(java.net.URL.class, "openConnection")
                .because("Headwater works offline and never fetches what an input names"));
    }

    @Test
    void repositoriesAreReadInOnePlaceAndNeverFetched() {
        hold(noClasses().that().resideOutsideOfPackage("headwater.ingest.git").should().dependOnClassesThat()
                .resideInAPackage("org.eclipse.jgit..").because("whoever opens a repository must keep JGit from reading and starting"
                        + " what lies outside of it"));
        hold(noClasses().should().dependOnClassesThat().resideInAnyPackage("org.eclipse.jgit.transport..", "org.eclipse.jgit.api..",
                "org.eclipse.jgit.hooks..").because("Headwater never fetches, changes a repository, or runs its hooks"));
    }

    @Test
    void nothingStartsAProcess() {
        hold(noClasses().should().dependOnClassesThat().haveNameMatching("java\\.lang\\.(Process|ProcessBuilder|Runtime)|java\\.awt\\.Desktop")
                .because("Headwater never runs what an input names"));
    }

    @Test
    void nothingIsSerialised() {
        hold(noClasses().should().dependOnClassesThat()
                .haveNameMatching("java\\.io\\.(ObjectInputStream|ObjectOutputStream)")
                .because("object streams load classes that an input names"));
    }

    @Test
    void onlyTheCommandLineUsesStandardStreams() {
        hold(noClasses().that().resideOutsideOfPackage("headwater.cli..")
                .should().accessField(System.class, "out").orShould().accessField(System.class, "err")
                .orShould().accessField(System.class, "in")
                .because("only there are control characters made visible"));
    }

    @Test
    void threadsBelongToBackgroundWork() {
        hold(noClasses().that().resideInAPackage("headwater.ui..").and().resideOutsideOfPackage("headwater.ui.work..")
                .should().dependOnClassesThat().haveNameMatching(
                        "javafx\\.application\\.Platform|java\\.lang\\.Thread|java\\.util\\.concurrent\\.Executor.*")
                .because("one place owns threads, progress, cancelling and stale results"));
    }

    @Test
    void filesStayShort() throws IOException {
        List<String> long_ = new ArrayList<>();
        try (Stream<Path> files = Files.walk(Path.of("src"))) {
            for (Path file : files.filter(each -> each.toString().endsWith(".java")).toList()) {
                long lines = Files.readAllLines(file).size();
                if (lines > (file.startsWith("src/test") ? MAX_TEST_LINES : MAX_LINES)) {
                    long_.add(file + " has " + lines + " lines");
                }
            }
        }
        assertThat(long_).as("a file holds one idea").isEmpty();
    }

    @Test
    void everyPackageSaysWhatItIs() throws IOException {
        List<Path> silent = new ArrayList<>();
        try (Stream<Path> folders = Files.walk(Path.of("src/main/java/headwater"))) {
            for (Path folder : folders.filter(Files::isDirectory).toList()) {
                try (Stream<Path> inside = Files.list(folder)) {
                    boolean code = inside.anyMatch(file -> file.toString().endsWith(".java"));
                    if (code && !Files.readString(orEmpty(folder.resolve("package-info.java"))).contains("@NullMarked")) {
                        silent.add(folder);
                    }
                }
            }
        }
        assertThat(silent).as("null checks and two lines of purpose").isEmpty();
    }

    private static Path orEmpty(Path file) throws IOException {
        return Files.exists(file) ? file : Files.createTempFile("absent", "");
    }
}
