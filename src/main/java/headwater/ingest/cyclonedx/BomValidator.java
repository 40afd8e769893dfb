package headwater.ingest.cyclonedx;

import headwater.ingest.Validation;
import headwater.ingest.Validation.Validity;
import headwater.model.Origin;
import headwater.model.Problem;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.cyclonedx.Version;
import org.cyclonedx.exception.ParseException;
import org.cyclonedx.parsers.Parser;

/// Judges a document by the schemas in the reference library, and by what they leave open: whether the version of the
/// specification exists (the library takes any) and whether every reference leads somewhere. Slow: 4 to 10 times the
/// reading. Fetches nothing; the schemas are in the library.
final class BomValidator {
    private static final int MOST_PROBLEMS = 100;
    private static final Set<String> BREAKS_REFERENCES = Set.of("bom-ref-twice", "dependency-unresolved",
            "reference-unknown", "dependency-without-ref");

    private BomValidator() {
    }

    /// @param read   what the reader said of the same bytes
    /// @param known  versions of the specification that exist in this notation
    static Validation validate(byte[] bytes, String file, String specVersion, List<Problem> read, List<String> known,
            Parser parser) {
        List<Problem> problems = new ArrayList<>();
        read.stream().filter(problem -> BREAKS_REFERENCES.contains(problem.code())).limit(MOST_PROBLEMS)
                .forEach(problems::add);
        if (!known.contains(specVersion)) {
            problems.add(problem(file, "spec-version-unknown", "There is no CycloneDX \"" + specVersion + "\"."));
            return new Validation(Validity.INVALID, problems);
        }
        Version version = Version.fromVersionString(specVersion);
        if (version == null) {
            problems.add(new Problem(Problem.Level.INFO, "not-judged", "CycloneDX " + specVersion
                    + " is newer than the schemas that are here, which end at " + SpecVersions.NEWEST_JUDGED + ".",
                    Origin.wholeFile(file)));
            return new Validation(problems.size() > 1 ? Validity.INVALID : Validity.NOT_JUDGED, problems);
        }
        try {
            List<ParseException> found = parser.validate(bytes, version);
            found.stream().limit(MOST_PROBLEMS).forEach(each ->
                    problems.add(problem(file, "schema", String.valueOf(each.getMessage()))));
        } catch (IOException unreadable) {
            problems.add(problem(file, "schema", String.valueOf(unreadable.getMessage())));
        }
        return new Validation(problems.isEmpty() ? Validity.VALID : Validity.INVALID, problems);
    }

    private static Problem problem(String file, String code, String message) {
        return new Problem(Problem.Level.ERROR, code, message, Origin.wholeFile(file));
    }
}
