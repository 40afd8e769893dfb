package headwater.model;

import java.util.AbstractList;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.RandomAccess;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Components as columns. A component takes about 45 bytes and its digest's, beside its name: equal texts are one
/// object, and those made of name and version are kept as patterns (see [TextPattern]). See decision 12.
final class ComponentTable {
    private final List<Set<Flag>> flagSets;
    private final TextColumn location;
    private final TextColumn installedAs;
    private final TextColumn source;
    private final DigestColumn digest;
    private final TextColumn licence;
    private final TextColumn file;
    private final TextColumn writtenPurl;
    private final Map<String, String> known;
    private PackageVersion[] packageVersion;
    private byte[] script;
    private byte[] flags;
    private int[] line;
    private int[] column = new int[0];
    private int size;

    /// @param expected  about how many rows there will be
    ComponentTable(int expected) {
        known = HashMap.newHashMap(expected);
        packageVersion = new PackageVersion[expected];
        script = new byte[expected];
        flags = new byte[expected];
        line = new int[expected];
        flagSets = new ArrayList<>();
        location = new TextColumn();
        installedAs = new TextColumn();
        source = new TextColumn();
        digest = new DigestColumn(expected);
        licence = new TextColumn();
        file = new TextColumn();
        writtenPurl = new TextColumn();
    }

    private ComponentTable(ComponentTable other) {
        known = Map.of();
        flagSets = List.copyOf(other.flagSets);
        location = other.location.trimmed();
        installedAs = other.installedAs.trimmed();
        source = other.source.trimmed();
        digest = other.digest.trimmed();
        licence = other.licence.trimmed();
        file = other.file.trimmed();
        writtenPurl = other.writtenPurl.trimmed();
        size = other.size;
        packageVersion = Arrays.copyOf(other.packageVersion, size);
        script = Arrays.copyOf(other.script, size);
        flags = Arrays.copyOf(other.flags, size);
        line = Arrays.copyOf(other.line, size);
        column = Arrays.copyOf(other.column, Math.min(size, other.column.length));
    }

    /// A copy that takes no more room than it needs.
    ComponentTable trimmed() {
        return new ComponentTable(this);
    }

    int size() {
        return size;
    }

    Component get(int row) {
        return new ComponentRow(this, Objects.checkIndex(row, size));
    }

    List<Component> asList() {
        return new Rows(this);
    }

    /// Appends a row and returns its number.
    int add(Component component) {
        if (size == line.length) {
            packageVersion = Arrays.copyOf(packageVersion, size * 2);
            script = Arrays.copyOf(script, size * 2);
            flags = Arrays.copyOf(flags, size * 2);
            line = Arrays.copyOf(line, size * 2);
        }
        PackageVersion owner = withSharedVersion(component.packageVersion());
        packageVersion[size] = owner;
        location.add(pattern(component.location(), owner, location.last()));
        installedAs.add(shared(component.installedAs(), installedAs));
        source.add(pattern(component.source(), owner, source.last()));
        digest.add(component.digest());
        licence.add(shared(component.licence(), licence));
        writtenPurl.add(shared(component.writtenPurl(), writtenPurl));
        script[size] = component.installScript().code();
        flags[size] = number(component.flags(), size == 0 ? 0 : flags[size - 1] & 0xff);
        Origin origin = component.origin();
        file.add(shared(origin.file(), file));
        line[size] = origin.line();
        if (origin.column() != 0) {
            column = Arrays.copyOf(column, Math.max(line.length, column.length));
            column[size] = origin.column();
        }
        return size++;
    }

    /// Neighbours are mostly written alike, so the pattern of the row above is tried first.
    private @Nullable String pattern(@Nullable String text, PackageVersion owner, @Nullable String above) {
        if (text == null || above != null && TextPattern.renders(above, owner, text)) {
            return text == null ? null : above;
        }
        return shared(TextPattern.of(text, owner));
    }

    @SuppressWarnings("ReferenceEquality") // The same object, not the same text, is what is wanted.
    private PackageVersion withSharedVersion(PackageVersion given) {
        String version = shared(given.version());
        return version == given.version() ? given : new PackageVersion(given.ecosystem(), given.name(), version);
    }

    private String shared(String text) {
        String same = known.putIfAbsent(text, text);
        return same == null ? text : same;
    }

    private @Nullable String shared(@Nullable String text, TextColumn column) {
        String above = column.last();
        return text == null ? null : text.equals(above) ? above : shared(text);
    }

    @SuppressWarnings("ReferenceEquality") // Readers give one object for equal sets; others are looked for.
    private byte number(Set<Flag> set, int above) {
        if (above < flagSets.size() && flagSets.get(above) == set) {
            return (byte) above;
        }
        int number = flagSets.indexOf(set);
        if (number < 0) {
            number = flagSets.size();
            flagSets.add(Set.copyOf(set));
        }
        return (byte) number;
    }

    PackageVersion packageVersion(int row) {
        return packageVersion[row];
    }

    String location(int row) {
        return TextPattern.render(locationPattern(row), packageVersion[row]);
    }

    private String locationPattern(int row) {
        return Objects.requireNonNull(location.get(row));
    }

    @Nullable String installedAs(int row) {
        return installedAs.get(row);
    }

    @Nullable String source(int row) {
        String pattern = source.get(row);
        return pattern == null ? null : TextPattern.render(pattern, packageVersion[row]);
    }

    @Nullable DigestText digest(int row) {
        return digest.get(row);
    }

    @Nullable String licence(int row) {
        return licence.get(row);
    }

    InstallScript installScript(int row) {
        return InstallScript.of(script[row]);
    }

    Set<Flag> flags(int row) {
        return flagSets.get(flags[row] & 0xff);
    }

    Origin origin(int row) {
        return new Origin(Objects.requireNonNull(file.get(row)), line[row], row < column.length ? column[row] : 0);
    }

    @Nullable String writtenPurl(int row) {
        return writtenPurl.get(row);
    }

    boolean sameLocation(int row, ComponentTable other, int otherRow) {
        return TextPattern.same(locationPattern(row), packageVersion[row], other.locationPattern(otherRow),
                other.packageVersion[otherRow]);
    }

    boolean sameDistribution(int row, ComponentTable other, int otherRow) {
        return script[row] == other.script[otherRow] && digest.same(row, other.digest, otherRow)
                && Objects.equals(licence(row), other.licence(otherRow)) && sameSource(row, other, otherRow);
    }

    private boolean sameSource(int row, ComponentTable other, int otherRow) {
        String left = source.get(row);
        String right = other.source.get(otherRow);
        return left == null || right == null ? Objects.equals(left, right)
                : TextPattern.same(left, packageVersion[row], right, other.packageVersion[otherRow]);
    }

    /// The rows as a list; each is made when it is asked for.
    private static final class Rows extends AbstractList<Component> implements RandomAccess {
        private final ComponentTable table;

        Rows(ComponentTable table) {
            this.table = table;
        }

        @Override
        public Component get(int row) {
            return table.get(row);
        }

        @Override
        public int size() {
            return table.size;
        }
    }
}
