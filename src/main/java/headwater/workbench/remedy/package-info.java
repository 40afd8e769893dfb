/// A remedy in the words of the package manager that must carry it out. May import analysis, ingest, model, progress,
/// version, workbench.
@NullMarked
package headwater.workbench.remedy;

import org.jspecify.annotations.NullMarked;
