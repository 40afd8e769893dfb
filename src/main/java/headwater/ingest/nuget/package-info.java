/// packages.lock.json of .NET's package manager.
/// May import ingest, model, progress; its parts stay inside.
@NullMarked
package headwater.ingest.nuget;

import org.jspecify.annotations.NullMarked;
