/// What Maven's dependency:tree prints, in its four forms.
/// May import ingest, model, progress; its parts stay inside.
@NullMarked
package headwater.ingest.maven;

import org.jspecify.annotations.NullMarked;
