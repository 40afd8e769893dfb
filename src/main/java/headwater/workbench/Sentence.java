package headwater.workbench;

import headwater.analysis.match.Production;
import headwater.model.Advisory;
import headwater.model.NaturalOrder;
import headwater.model.PackageVersion;
import java.math.BigInteger;
import java.text.NumberFormat;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/// The one sentence that answers, in plain English; the same on screen, on the command line and in reports.
///
/// @param headline  the verdict
/// @param detail    what brought it in and how sure we are; may be empty
public record Sentence(String headline, String detail) {
    /// What every answer says of a format that lists components only: absent paths mean nothing there.
    public static final String NO_DEPENDENCIES = "no dependencies recorded in this format";
    private static final int NAMES_SHOWN = 4;
    private static final int NAMES_BRIEF = 3;
    private static final BigInteger THOUSAND = BigInteger.valueOf(1_000);
    private static final BigInteger MILLION = BigInteger.valueOf(1_000_000);
    private static final int DIGITS_OF_MILLIONS = 9;
    private static final int LONGEST_NAMED = 12;

    /// Of a what-if it begins with the changes.
    public static Sentence of(Investigation answer) {
        Sentence said = answer.compromised().isEmpty() ? nothingFound(answer) : affected(answer, false);
        return new Sentence(answer.snapshot().virtualMark() + said.headline, said.detail);
    }

    /// The same where there is little room: of many introducers three, of what was read nothing where that is all, and no word
    /// of a what-if, which must stand beside it.
    public static Sentence brief(Investigation answer) {
        return answer.compromised().isEmpty() ? nothingFound(answer) : affected(answer, true);
    }

    private static Sentence affected(Investigation answer, boolean brief) {
        List<Compromised> found = answer.compromised();
        String what = list(found.stream().map(each -> spaced(each.packageVersion()) + " ("
                + (each.paths().signum() == 0 ? "no recorded path" : paths(each.paths())) + ")").toList());
        boolean malicious = found.stream().flatMap(each -> each.advisories().stream()).anyMatch(Advisory::malicious);
        String headline = what + (found.size() == 1 ? " is" : " are") + (malicious ? " compromised." : " affected.");
        StringBuilder detail = new StringBuilder(production(found)).append(' ').append(broughtIn(answer,
                brief ? NAMES_BRIEF : NAMES_SHOWN));
        int unrooted = found.stream().mapToInt(Compromised::unrooted).sum();
        if (unrooted > 0) {
            detail.append(unrooted).append(unrooted == 1 ? " instance is" : " instances are")
                    .append(" present without a recorded path from a root. ");
        }
        detail.append("Listed in ").append(list(found.stream().flatMap(each -> each.advisories().stream())
                .map(Advisory::title).distinct().toList())).append(". ");
        boolean all = answer.snapshot().coverage().complete() && !answer.snapshot().graph().rootsInferred()
                && answer.snapshot().facts().dependencies();
        detail.append(brief && all ? "" : coverage(answer));
        return new Sentence(headline, detail.toString().strip());
    }

    /// Who brought it in; what is asked for by a root itself was brought in by nobody else.
    private static String broughtIn(Investigation answer, int most) {
        Set<PackageVersion> suspects = answer.compromised().stream().map(Compromised::packageVersion)
                .collect(Collectors.toSet());
        List<PackageVersion> introducers = answer.compromised().stream().flatMap(each -> each.introducers().stream())
                .distinct().sorted(Comparator.comparing(Sentence::spaced, new NaturalOrder())).toList();
        List<String> others = introducers.stream().filter(each -> !suspects.contains(each)).map(Sentence::spaced).toList();
        List<String> direct = introducers.stream().filter(suspects::contains).map(Sentence::spaced).toList();
        StringBuilder text = new StringBuilder();
        if (!others.isEmpty()) {
            text.append("Brought in by ").append(list(others, most)).append(". ");
        }
        if (!direct.isEmpty()) {
            text.append(list(direct)).append(direct.size() == 1 ? " is itself a direct dependency. "
                    : " are themselves direct dependencies. ");
        }
        List<String> gates = answer.gatekeepers().stream().filter(gate -> introducers.size() > 1
                || !introducers.contains(gate)).map(Sentence::spaced).toList();
        if (!gates.isEmpty() && !introducers.isEmpty()) {
            text.append("All paths pass ").append(list(gates)).append(". ");
        }
        return text.toString();
    }

    private static Sentence nothingFound(Investigation answer) {
        String near = answer.nearMisses() == 0 ? "" : " " + number(answer.nearMisses())
                + (answer.nearMisses() == 1 ? " near miss: a listed name in another version."
                : " near misses: listed names in other versions.");
        if (answer.verdict() == Verdict.NEEDS_JUDGEMENT) {
            return new Sentence(list(answer.open().stream().map(Sentence::spaced).toList())
                    + " must be judged: an advisory says every version, and lists others.", coverage(answer) + near);
        }
        if (answer.verdict() == Verdict.INCOMPLETE) {
            return new Sentence("Nothing listed was found in what could be read.", coverage(answer) + near);
        }
        return new Sentence("No listed version was found.", coverage(answer) + near);
    }

    private static String production(List<Compromised> found) {
        if (found.stream().anyMatch(each -> each.production() == Production.YES)) {
            return "A production path exists.";
        }
        return found.stream().allMatch(each -> each.production() == Production.NO)
                ? "Development only: no production path is recorded."
                : "Whether it reaches production is not recorded.";
    }

    private static String coverage(Investigation answer) {
        var coverage = answer.snapshot().result().coverage();
        String read = coverage.skipped() == 0 && coverage.understood() == coverage.seen()
                && (coverage.complete() || coverage.partial())
                ? wholly(coverage.seen())
                : number(coverage.understood()) + " of " + number(coverage.seen()) + " entries were read.";
        read += unknownTrial(answer) ? " On what a version that was tried depends stands in no part of the file."
                : coverage.partial() ? " The file itself does not list everything." : "";
        read += answer.snapshot().facts().dependencies() ? "" : " There are " + NO_DEPENDENCIES + ".";
        return answer.snapshot().graph().rootsInferred() ? read + " Roots are inferred." : read;
    }

    private static boolean unknownTrial(Investigation answer) {
        return answer.snapshot().isVirtual() && answer.snapshot().problems().stream()
                .anyMatch(each -> each.code().equals(WhatIf.UNKNOWN_DEPENDENCIES));
    }

    private static String wholly(int entries) {
        return switch (entries) {
            case 0 -> "There are no entries to read.";
            case 1 -> "Its one entry was read.";
            default -> "All " + number(entries) + " entries were read.";
        };
    }

    /// A count of paths as people read it: exact up to a million, then in millions, billions, or by magnitude.
    public static String paths(BigInteger count) {
        if (count.equals(BigInteger.ONE)) {
            return "1 path";
        }
        if (count.compareTo(MILLION) < 0) {
            return number(count.longValue()) + " paths";
        }
        int digits = count.toString().length();
        if (digits <= LONGEST_NAMED) {
            BigInteger unit = digits <= DIGITS_OF_MILLIONS ? MILLION : MILLION.multiply(THOUSAND);
            BigInteger tenths = count.multiply(BigInteger.TEN).divide(unit);
            return "about " + tenths.divide(BigInteger.TEN) + "." + tenths.mod(BigInteger.TEN)
                    + (unit.equals(MILLION) ? " million paths" : " billion paths");
        }
        String lead = count.toString().charAt(0) + "." + count.toString().charAt(1);
        return "about " + lead + "·10" + superscript(digits - 1) + " paths";
    }

    /// The exact count, with grouped digits.
    public static String exactPaths(BigInteger count) {
        return NumberFormat.getIntegerInstance(Locale.ROOT).format(count)
                + (count.equals(BigInteger.ONE) ? " path" : " paths");
    }

    private static String superscript(int number) {
        return String.valueOf(number).chars().mapToObj(c -> String.valueOf("⁰¹²³⁴⁵⁶⁷⁸⁹".charAt(c - '0')))
                .collect(Collectors.joining());
    }

    static String number(long value) {
        return NumberFormat.getIntegerInstance(Locale.ROOT).format(value);
    }

    static String spaced(PackageVersion version) {
        return version.version().isEmpty() ? version.name() : version.name() + " " + version.version();
    }

    /// `a`, `a and b`, `a, b and c`, `a, b, c and 5 more`.
    static String list(List<String> names) {
        return list(names, NAMES_SHOWN);
    }

    /// @param most  names, and one more where that is the last
    private static String list(List<String> names, int most) {
        List<String> shown = names.size() > most + 1 ? names.subList(0, most) : names;
        String last = shown.size() < names.size() ? (names.size() - shown.size()) + " more" : names.getLast();
        List<String> first = shown.size() < names.size() ? shown : names.subList(0, names.size() - 1);
        return first.isEmpty() ? last : String.join(", ", first) + " and " + last;
    }

    /// Both parts in one line.
    @Override
    public String toString() {
        return detail.isEmpty() ? headline : headline + " " + detail;
    }
}
