package headwater.model;

import java.util.List;
import java.util.Random;

/// Short texts of few parts, so that they hold one another, with control characters, other scripts and what names, places
/// and digests are made of.
final class HostileText {
    private static final List<String> PARTS = List.of("a", "ab", "/", "@a", "1.0", "-", ":", "sha512-", "npm:", "=", "AA",
            "0f", "\0", "\u0001", "\u0002", "\u0003", "\u0004", "%", " ", "שלום", "包", "😀", "node_modules/");

    private HostileText() {
    }

    static String any(Random random) {
        StringBuilder text = new StringBuilder();
        for (int i = random.nextInt(6); i > 0; i--) {
            text.append(PARTS.get(random.nextInt(PARTS.size())));
        }
        return text.toString();
    }

    /// Mostly texts that hold the name or version.
    static String about(PackageVersion owner, Random random) {
        StringBuilder text = new StringBuilder();
        for (int i = random.nextInt(5); i > 0; i--) {
            switch (random.nextInt(4)) {
                case 0 -> text.append(owner.name());
                case 1 -> text.append(owner.version());
                case 2 -> text.append(owner.name().substring(owner.name().lastIndexOf('/') + 1));
                default -> text.append(any(random));
            }
        }
        return text.toString();
    }

    static PackageVersion packageVersion(Random random) {
        return new PackageVersion(Ecosystem.NPM, any(random), any(random));
    }
}
