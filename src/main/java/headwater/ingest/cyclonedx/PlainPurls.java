package headwater.ingest.cyclonedx;

import headwater.model.Ecosystem;
import org.jspecify.annotations.Nullable;

/// Recognises purls that say nothing but the name and version that their entry says too, in canonical spelling and without
/// anything encoded; most do. Then [headwater.model.Purl#read] would give the same, only slower.
final class PlainPurls {
    private static final String SCHEME = "pkg:";
    /// Which characters of ASCII stand for themselves in a purl.
    private static final boolean[] PLAIN = plain();

    private String type = "npm";
    private Ecosystem ecosystem = Ecosystem.NPM;

    /// The ecosystem of such a purl; nothing for all others, scoped names and PyPI's among them.
    @Nullable Ecosystem of(char[] purl, int from, int length, String name, String version) {
        int typeLength = length - SCHEME.length() - name.length() - version.length() - 2;
        if (typeLength <= 0 || name.isEmpty() || version.isEmpty() || !at(purl, from, SCHEME)) {
            return null;
        }
        int typeAt = from + SCHEME.length();
        int nameAt = typeAt + typeLength + 1;
        int versionAt = nameAt + name.length() + 1;
        if (purl[nameAt - 1] != '/' || purl[versionAt - 1] != '@' || !plainAt(purl, nameAt, name)
                || !plainAt(purl, versionAt, version)) {
            return null;
        }
        if (typeLength != type.length() || !at(purl, typeAt, type)) {
            type = new String(purl, typeAt, typeLength);
            ecosystem = Ecosystem.ofPurlType(type).orElse(Ecosystem.UNKNOWN);
        }
        return ecosystem == Ecosystem.UNKNOWN || ecosystem == Ecosystem.PYPI || !ecosystem.purlType().equals(type) ? null
                : ecosystem;
    }

    private static boolean[] plain() {
        boolean[] plain = new boolean[128];
        for (char c : "-._~0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ".toCharArray()) {
            plain[c] = true;
        }
        return plain;
    }

    private static boolean at(char[] chars, int from, String text) {
        for (int i = 0; i < text.length(); i++) {
            if (chars[from + i] != text.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    private static boolean plainAt(char[] chars, int from, String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (chars[from + i] != c || c >= PLAIN.length || !PLAIN[c]) {
                return false;
            }
        }
        return true;
    }
}
