package headwater.analysis.match;

import headwater.model.Advisory;
import headwater.model.AffectedPackage;
import headwater.model.AffectedRange;
import headwater.model.Ecosystem;
import headwater.version.RangeMembership;
import headwater.version.VersionScheme;
import java.util.Comparator;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/// What one record says of one version of a package that it names.
///
/// @param untold  whether the version cannot be held against the record
record Judgement(Tier tier, Advisory advisory, String reason, boolean untold) {
    private static final int SHOWN = 8;

    /// The worst first; of equal ones the catalogue's own, then by id.
    static final Comparator<Judgement> WORST_FIRST = Comparator.comparing(Judgement::tier)
            .thenComparing(Judgement::untold, Comparator.reverseOrder())
            .thenComparing(each -> !each.advisory.id().startsWith("HW-")).thenComparing(each -> each.advisory.id());

    /// @param versionsListed  whether this or another record lists bad versions of the package one by one
    static Judgement of(Advisory advisory, AffectedPackage affected, String version, boolean versionsListed) {
        String id = advisory.id();
        if (lists(affected, version)) {
            return new Judgement(Tier.LISTED, advisory, id + " lists version " + version + ".", false);
        }
        Optional<AffectedRange> in = in(affected, version);
        if (in.isEmpty()) {
            return near(advisory, affected, version);
        }
        return in.get().open() && versionsListed ? openRange(advisory, affected)
                : new Judgement(Tier.RANGE, advisory, (version.isEmpty() ? "A version that is not recorded" : version)
                        + " lies in the range of " + id + ": " + in.get().words() + ".", false);
    }

    private static Judgement openRange(Advisory advisory, AffectedPackage affected) {
        return new Judgement(Tier.OPEN_RANGE, advisory, advisory.id() + " says every version"
                + (affected.versions().isEmpty() ? ", while another record lists bad versions one by one"
                        : ", but lists only " + shown(affected.versions())) + ": judge yourself.", false);
    }

    private static Judgement near(Advisory advisory, AffectedPackage affected, String version) {
        boolean untold = version.isEmpty() || affected.ranges().stream()
                .anyMatch(range -> RangeMembership.of(range, affected.ecosystem(), version) == RangeMembership.UNTOLD);
        String bad = affected.versions().isEmpty()
                ? affected.ranges().stream().map(AffectedRange::words).limit(SHOWN).collect(Collectors.joining("; "))
                : shown(affected.versions());
        String names = advisory.id() + (affected.versions().isEmpty() ? " gives " : " lists ")
                + (bad.isEmpty() ? "no version" : bad) + " of this package, ";
        return new Judgement(Tier.NEAR, advisory, version.isEmpty() ? names + "not a version that is not recorded."
                : untold ? names + "and whether " + version + " is in it cannot be told." : names + "not " + version + ".", untold);
    }

    private static String shown(Set<String> versions) {
        String text = new TreeSet<>(versions).stream().limit(SHOWN).collect(Collectors.joining(", "));
        return versions.size() > SHOWN ? text + " and " + (versions.size() - SHOWN) + " more" : text;
    }

    /// A range with an end says more than an open one.
    private static Optional<AffectedRange> in(AffectedPackage affected, String version) {
        return affected.ranges().stream()
                .filter(range -> RangeMembership.of(range, affected.ecosystem(), version) == RangeMembership.INSIDE)
                .min(Comparator.comparing(AffectedRange::open));
    }

    private static boolean lists(AffectedPackage affected, String version) {
        String plain = plain(affected.ecosystem(), version);
        if (affected.versions().contains(plain) || affected.versions().contains(version)) {
            return true;
        }
        Optional<VersionScheme> order = affected.ecosystem() == Ecosystem.NPM ? Optional.empty()
                : VersionScheme.of(affected.ecosystem());
        return order.isPresent() && affected.versions().stream()
                .anyMatch(each -> order.get().compare(each, version).orElse(1) == 0);
    }

    /// A version without what does not tell it from another: a leading `v` or `=`, build metadata, and the platform for
    /// which a gem was built.
    private static String plain(Ecosystem ecosystem, String version) {
        int platform = ecosystem == Ecosystem.GEM ? version.indexOf('-') : -1;
        if (platform > 0) {
            return version.substring(0, platform);
        }
        int start = 0;
        while (start < version.length() && "v= ".indexOf(version.charAt(start)) >= 0) {
            start++;
        }
        int build = version.indexOf('+', start);
        return version.substring(start, build < 0 ? version.length() : build);
    }
}
