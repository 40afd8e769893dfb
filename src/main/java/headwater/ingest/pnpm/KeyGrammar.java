package headwater.ingest.pnpm;

import headwater.model.Ecosystem;
import headwater.model.PackageVersion;
import java.util.Optional;

/// How a lockfile version writes the key of an installed instance, and how a dependency refers to one.
/// Source: pnpm, `dependency-path` of releases 5 to 11 (`refToRelative`, `parse`, `indexOfDepPathSuffix`).
enum KeyGrammar {
    /// `/name/1.0.0_peer@2.0.0`, `/@scope/name/1.0.0`; another registry, git and archives begin with a host.
    FIVE {
        @Override
        String key(String name, String reference) {
            return refersByKey(reference) ? reference : "/" + name + "/" + reference;
        }

        @Override
        PackageVersion parse(String key) {
            if (isFolder(key)) {
                return npm(key, "");
            }
            String path = relative(key);
            int slash = path.indexOf('/', path.startsWith("@") ? path.indexOf('/') + 1 : 0);
            if (slash <= 0) {
                return npm(key, "");
            }
            String version = path.substring(slash + 1);
            int peers = version.indexOf('_');
            return checked(path.substring(0, slash), peers < 0 ? version : version.substring(0, peers), key);
        }
    },
    /// `/name@1.0.0(peer@2.0.0)`; another registry, git and archives begin with a host, folders with `file:`.
    SIX {
        @Override
        String key(String name, String reference) {
            return refersByKey(reference) ? reference : "/" + name + "@" + reference;
        }

        @Override
        PackageVersion parse(String key) {
            return isFolder(key) ? npm(key, "") : atFirstAt(relative(key), key);
        }
    },
    /// `name@1.0.0(patch_hash=x)(peer@2.0.0(its@1.0.0))`, `name@file:folder`, `name@https://…`.
    NINE {
        @Override
        String key(String name, String reference) {
            if (reference.startsWith("@")) {
                return reference;
            }
            int at = reference.indexOf('@');
            boolean alias = at >= 0 && before(at, reference.indexOf(':')) && before(at, reference.indexOf('('));
            return alias ? reference : name + "@" + reference;
        }

        @Override
        PackageVersion parse(String key) {
            return atFirstAt(key, key);
        }
    };

    /// The grammar of a lockfile version; nothing for a version that is not known.
    static Optional<KeyGrammar> of(String lockfileVersion) {
        return switch (lockfileVersion.split("\\.", 2)[0]) {
            case "5" -> Optional.of(FIVE);
            case "6" -> Optional.of(SIX);
            case "9" -> Optional.of(NINE);
            default -> Optional.empty();
        };
    }

    /// The key of the instance to which a dependency on `name` refers.
    abstract String key(String name, String reference);

    /// Name and version as far as a key tells them: the version is empty for git, archives and folders, and the name is
    /// the key itself where it names no package.
    abstract PackageVersion parse(String key);

    /// A key without the patch and the peers at its end: what all instances of one package version share.
    static String withoutSuffix(String key) {
        int end = key.length();
        while (end > 0 && key.charAt(end - 1) == ')') {
            int open = opening(key, end - 1);
            if (open < 0) {
                return key;
            }
            end = open;
        }
        return key.substring(0, end);
    }

    /// Where the parenthesis begins that ends at `close`; -1 when it does not.
    private static int opening(String key, int close) {
        int depth = 0;
        for (int i = close; i >= 0; i--) {
            depth += key.charAt(i) == ')' ? 1 : key.charAt(i) == '(' ? -1 : 0;
            if (depth == 0) {
                return i;
            }
        }
        return -1;
    }

    /// Up to version 6 a reference with a slash before any peers is a key itself.
    private static boolean refersByKey(String reference) {
        int slash = reference.indexOf('/');
        return isFolder(reference) || slash >= 0 && before(slash, reference.indexOf('('));
    }

    /// Up to version 6 a folder or an archive of this machine has no name in front of it.
    private static boolean isFolder(String key) {
        return key.startsWith("file:");
    }

    private static boolean before(int at, int other) {
        return other < 0 || at < other;
    }

    /// A key without its leading slash, or without the host of another registry.
    private static String relative(String key) {
        return key.substring(key.indexOf('/') + 1);
    }

    private static PackageVersion atFirstAt(String path, String key) {
        String bare = withoutSuffix(path);
        int at = bare.indexOf('@', 1);
        return at < 0 ? npm(key, "") : checked(bare.substring(0, at), bare.substring(at + 1), key);
    }

    /// What stands in the place of a version is none when it is an address, a folder or a commit.
    private static PackageVersion checked(String name, String version, String key) {
        boolean isVersion = !version.isEmpty() && Character.isDigit(version.charAt(0)) && version.indexOf('.') > 0
                && version.indexOf('/') < 0 && version.indexOf(':') < 0;
        boolean named = !name.isEmpty() && name.indexOf(':') < 0;
        return named ? npm(name, isVersion ? version : "") : npm(key, "");
    }

    private static PackageVersion npm(String name, String version) {
        return new PackageVersion(Ecosystem.NPM, name, version);
    }
}
