package headwater.ingest.golang;

import headwater.ingest.FileProblems;
import headwater.ingest.GraphDraft;
import headwater.ingest.golang.GoMod.Replacement;
import headwater.ingest.golang.ModuleLines.Need;
import headwater.model.ComponentFacts;
import headwater.model.Distribution;
import headwater.model.Ecosystem;
import headwater.model.FormatFacts;
import headwater.model.InstallScript;
import headwater.model.PackageVersion;
import headwater.model.Problem;
import headwater.model.Relation;
import headwater.progress.Progress;
import headwater.version.VersionOrder;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Modules as a graph. Used once.
final class GoGraph {
    static final FormatFacts FLAT = FormatFacts.flat(Set.of());
    static final FormatFacts WITH_DEPENDENCIES = new FormatFacts(Set.of(), false, false);

    private final GraphDraft draft;
    private final GoSum sums;
    private final Map<String, Integer> mains = new HashMap<>();
    private final Map<String, GoModule> selected = new LinkedHashMap<>();
    private final Map<String, Integer> numbers = new HashMap<>();

    GoGraph(String file, FileProblems problems, GoSum sums) {
        draft = new GraphDraft(file, problems);
        this.sums = sums;
    }

    /// Every module that a go.mod requires, twice where it does so twice.
    GraphDraft of(GoMod mod) {
        if (!mod.module().isEmpty()) {
            draft.project(new PackageVersion(Ecosystem.GOLANG, mod.module(), ""), mod.moduleLine());
        }
        mod.requires().forEach(each -> add(each.module(), mod.replacement(each.module()), each.line()));
        draft.skipped(mod.broken());
        return draft;
    }

    /// The modules that are built: of each path the highest version that anything requires, as Go selects them. A dependency
    /// leads to the selected version, its range is the one that was required.
    ///
    /// @throws headwater.progress.CancelledException when cancelled
    GraphDraft of(Optional<GoMod> mod, ModuleLines lines, Progress progress) {
        Map<String, Integer> declared = new HashMap<>();
        mod.ifPresent(file -> file.requires().forEach(each -> declared.putIfAbsent(each.module().toString(), each.line())));
        projects(mod, lines);
        lines.needs().forEach(need -> select(need.to()));
        tellMissing(mod);
        progress.checkCancelled();
        selected.forEach((path, module) -> numbers.put(path, add(module, mod.flatMap(file -> file.replacement(module)),
                declared.getOrDefault(module.toString(), 0))));
        connect(mod, lines);
        draft.skipped(mod.map(GoMod::broken).orElse(0) + lines.broken());
        return draft;
    }

    private void projects(Optional<GoMod> mod, ModuleLines lines) {
        String own = mod.map(GoMod::module).orElse("");
        if (!own.isEmpty()) {
            mains.put(own, draft.project(new PackageVersion(Ecosystem.GOLANG, own, ""), mod.orElseThrow().moduleLine()));
        }
        for (Need need : lines.needs()) {
            if (need.from().version().isEmpty() && !mains.containsKey(need.from().path())) {
                PackageVersion version = new PackageVersion(Ecosystem.GOLANG, need.from().path(), "");
                int number;
                if (mains.isEmpty()) {
                    number = draft.project(version, 0);
                } else {
                    number = draft.add(version, Distribution.UNKNOWN, Set.of(), 0);
                    draft.root(number);
                }
                mains.put(need.from().path(), number);
            }
        }
    }

    private void select(GoModule module) {
        if (!mains.containsKey(module.path())) {
            selected.merge(module.path(), module, (a, b) ->
                    VersionOrder.compare(Ecosystem.GOLANG, a.version(), b.version()).orElse(0) < 0 ? b : a);
        }
    }

    private void tellMissing(Optional<GoMod> mod) {
        mod.ifPresent(file -> file.requires().stream().filter(each -> !selected.containsKey(each.module().path()))
                .forEach(each -> {
                    draft.problems().tell(Problem.Level.WARNING, "graph-outdated", each.module()
                            + " is required, but the output of go mod graph does not name it; make it anew.", each.line());
                    select(each.module());
                }));
    }

    /// Since Go 1.17 a go.mod also requires what only others need, marked as indirect. Such a requirement is no dependency
    /// of the project itself, unless nothing else leads there.
    private void connect(Optional<GoMod> mod, ModuleLines lines) {
        Set<String> indirect = new HashSet<>();
        mod.ifPresent(file -> file.requires().stream().filter(GoMod.Require::indirect)
                .forEach(each -> indirect.add(each.module().path())));
        Set<String> needed = new HashSet<>();
        lines.needs().stream().filter(this::isBuilt).filter(need -> !need.from().version().isEmpty())
                .forEach(need -> needed.add(need.to().path()));
        lines.needs().stream().filter(this::isBuilt).forEach(need -> {
            boolean own = need.from().version().isEmpty();
            if (!own || !indirect.contains(need.to().path()) || !needed.contains(need.to().path())) {
                draft.depend(number(need.from()), number(need.to()), own ? Relation.UNSPECIFIED : Relation.PROD,
                        need.to().version());
            }
        });
    }

    private boolean isBuilt(Need need) {
        return need.from().version().isEmpty() || need.from().equals(selected.get(need.from().path()));
    }

    private int number(GoModule module) {
        Integer main = mains.get(module.path());
        return main != null ? main : numbers.getOrDefault(module.path(), 0);
    }

    /// What a folder replaces has no recorded version; what another module replaces is that one, under the name of the first.
    private int add(GoModule module, Optional<Replacement> replacement, int line) {
        String path = replacement.filter(each -> !each.version().isEmpty()).map(Replacement::path).orElse(module.path());
        String version = replacement.map(Replacement::version).orElse(module.version());
        GoModule built = new GoModule(path, version);
        String source = replacement.filter(each -> each.version().isEmpty()).map(Replacement::path).orElse(null);
        return draft.add(new ComponentFacts(new PackageVersion(Ecosystem.GOLANG, path, version), module.toString(),
                path.equals(module.path()) ? null : module.path(),
                new Distribution(source, sums.of(built), null, InstallScript.UNKNOWN), Set.of(), draft.origin(line)));
    }
}
