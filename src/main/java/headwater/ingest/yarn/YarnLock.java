package headwater.ingest.yarn;

import headwater.ingest.ReadException;
import headwater.model.Origin;
import java.nio.charset.StandardCharsets;

/// What both kinds of `yarn.lock` share: by what they are recognised, and what git may leave in them.
final class YarnLock {
    /// git writes one of these seven times at the beginning of a line.
    private static final String MARKS = "<|=>";
    private static final int MARK_LENGTH = 7;

    private YarnLock() {
    }

    static boolean isName(String fileName) {
        return fileName.equals("yarn.lock");
    }

    /// The first bytes as text in which words can be looked for, in UTF-16, too.
    static String text(byte[] head) {
        return new String(head, StandardCharsets.ISO_8859_1).replace("\0", "");
    }

    /// Two lockfiles in one are none: which of them is installed cannot be known. To be called first, for such a file may begin
    /// as a page does.
    ///
    /// @throws ReadException when a line begins with a mark of a merge conflict
    static void refuseConflict(byte[] bytes, String file) throws ReadException {
        int line = 1;
        for (int i = 0; i < bytes.length; i++) {
            boolean starts = i == 0 || bytes[i - 1] == '\n';
            line += starts && i > 0 ? 1 : 0;
            if (starts && MARKS.indexOf(bytes[i]) >= 0 && isRepeated(bytes, i)) {
                throw new ReadException("merge-conflict", "Here stands a conflict that git left in the file; nothing was read."
                        + " Resolve it, for example by \"yarn install\", and open the result.", new Origin(file, line, 0));
            }
        }
    }

    private static boolean isRepeated(byte[] bytes, int start) {
        int end = start;
        while (end < bytes.length && bytes[end] == bytes[start]) {
            end++;
        }
        return end - start == MARK_LENGTH;
    }
}
