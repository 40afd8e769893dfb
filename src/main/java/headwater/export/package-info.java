/// Graph to bytes in exchange formats. May import model, analysis, version, progress, JGraphT.
@NullMarked
package headwater.export;

import org.jspecify.annotations.NullMarked;
