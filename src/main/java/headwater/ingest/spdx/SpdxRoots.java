package headwater.ingest.spdx;

import headwater.model.DependencyGraphBuilder;
import headwater.model.Problem;
import java.util.List;

/// What a document is about, as roots. One described package is the project, as long as the document tells on what it
/// depends. Several are roots where they depend on something and nothing depends on them: a list of everything may be
/// "described" too, and roots are our own code, which matches no advisory. Else roots are inferred.
final class SpdxRoots {
    /// How our own export says that its roots were inferred.
    private static final String INFERRED = "roots inferred";
    private static final String PROJECT = "APPLICATION";

    private final SpdxDocument document;
    private final DependencyGraphBuilder builder;
    private final SpdxStatements statements;
    private final boolean own;
    /// Described packages, in the order of the document.
    private final List<Integer> described;

    SpdxRoots(SpdxDocument document, SpdxLocations locations, DependencyGraphBuilder builder, SpdxStatements statements) {
        this.document = document;
        this.builder = builder;
        this.statements = statements;
        own = document.header.producer().isOwn();
        described = described(document, locations);
    }

    static List<Integer> described(SpdxDocument document, SpdxLocations locations) {
        return document.described.stream().map(locations::find).filter(place -> place >= 0).toList();
    }

    /// Says which packages are roots. Gives the project, or -1.
    int choose() {
        int project = project();
        if (project >= 0) {
            builder.project(project);
        }
        List<Integer> roots = own && document.header.comment.equals(INFERRED) ? List.of() : roots(project);
        roots.forEach(builder::root);
        if (roots.isEmpty()) {
            builder.inferRoots();
            tell(project);
        }
        return project;
    }

    private int project() {
        return own ? described.stream().filter(each -> document.packages.get(each).purpose.equals(PROJECT)).findFirst().orElse(-1)
                : described.size() == 1 ? described.getFirst() : -1;
    }

    private List<Integer> roots(int project) {
        if (own) {
            return described;
        }
        if (project >= 0) {
            boolean known = statements.depending().get(project) || document.packages.size() == 1
                    || document.packages.get(project).id >= 0 && document.complete.get(document.packages.get(project).id);
            return known ? described : List.of();
        }
        return described.stream().filter(each -> statements.depending().get(each) && !statements.dependedOn().get(each))
                .toList();
    }

    private void tell(int project) {
        if (!document.packages.isEmpty()) {
            document.problems.tell(Problem.Level.INFO, "roots-inferred", (project >= 0
                    ? "The document does not say on what \"" + document.packages.get(project).name + "\" depends"
                    : described.isEmpty() ? "The document does not say which package it is about"
                    : "Of the packages that it is about, the document does not say on what they depend")
                    + "; packages that nothing depends on are taken for roots.", 0);
        }
    }
}
