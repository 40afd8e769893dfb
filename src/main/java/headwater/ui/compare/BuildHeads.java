package headwater.ui.compare;

import headwater.ui.text.Texts;
import headwater.workbench.Snapshot;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// What stands above the two panes: name, day and size of each build, so that no two builds read the same.
final class BuildHeads {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMM yyyy", Locale.ENGLISH);
    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("d MMM yyyy, HH:mm", Locale.ENGLISH);
    private static final DateTimeFormatter SECOND = DateTimeFormatter.ofPattern("d MMM yyyy, HH:mm:ss", Locale.ENGLISH);

    private final Snapshot before;
    private final Snapshot now;
    private final ZoneId zone;

    /// @param zone  where the user is
    BuildHeads(Snapshot before, Snapshot now, ZoneId zone) {
        this.before = before;
        this.now = now;
        this.zone = zone;
    }

    CompareContent.Build of(Snapshot build) {
        List<String> facts = new ArrayList<>();
        if (!before.title().equals(now.title())) {
            facts.add(build.title());
        }
        captured(build).map(at -> at.format(format())).ifPresent(facts::add);
        facts.add(Texts.count("compare.facts", build.componentCount()));
        return new CompareContent.Build(title(build), String.join(" · ", facts));
    }

    private Optional<ZonedDateTime> captured(Snapshot build) {
        return build.captured().map(at -> at.atZone(zone));
    }

    /// The day; of one day the time too, as exactly as tells them apart.
    private DateTimeFormatter format() {
        Optional<ZonedDateTime> earlier = captured(before);
        Optional<ZonedDateTime> later = captured(now);
        Optional<LocalDate> day = earlier.map(ZonedDateTime::toLocalDate);
        if (day.isEmpty() || !day.equals(later.map(ZonedDateTime::toLocalDate))) {
            return DAY;
        }
        return earlier.map(MINUTE::format).equals(later.map(MINUTE::format)) ? SECOND : MINUTE;
    }

    /// Of two files whose folders have one name, as much of the way to each as tells them apart.
    private String title(Snapshot build) {
        Snapshot other = build.file().equals(before.file()) ? now : before;
        boolean files = build.captured().isEmpty() && other.captured().isEmpty();
        if (!files || !build.build().equals(other.build())) {
            return build.build();
        }
        Path own = Path.of(build.file()).toAbsolutePath();
        Path others = Path.of(other.file()).toAbsolutePath();
        for (int parts = 2; parts <= own.getNameCount(); parts++) {
            Path end = last(own, parts);
            if (!end.equals(last(others, parts))) {
                return String.valueOf(parts == 2 ? end : end.getParent());
            }
        }
        return build.build();
    }

    private static Path last(Path path, int parts) {
        return path.subpath(Math.max(0, path.getNameCount() - parts), path.getNameCount());
    }
}
