package headwater.workbench;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;

/// The untouched bytes of an import and their address, with those of the files beside it that its reader used. The digest
/// is made when it is first asked for, since many questions never ask.
public final class SourceBytes {
    private final byte[] bytes;
    private final Map<String, byte[]> siblings;
    private volatile String sha256 = "";

    /// @param siblings  by file name
    SourceBytes(byte[] bytes, Map<String, byte[]> siblings) {
        this.bytes = bytes;
        this.siblings = Map.copyOf(siblings);
    }

    byte[] bytes() {
        return bytes;
    }

    Map<String, byte[]> siblings() {
        return siblings;
    }

    public int sizeBytes() {
        return bytes.length;
    }

    /// SHA-256 as 64 hexadecimal digits. Linear in the size, once.
    public String sha256() {
        if (sha256.isEmpty()) {
            try {
                sha256 = HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
            } catch (NoSuchAlgorithmException impossible) {
                throw new IllegalStateException(impossible);
            }
        }
        return sha256;
    }
}
