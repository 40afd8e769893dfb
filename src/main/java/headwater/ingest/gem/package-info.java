/// Gemfile.lock of Ruby's bundler.
/// May import ingest, model, progress; its parts stay inside.
@NullMarked
package headwater.ingest.gem;

import org.jspecify.annotations.NullMarked;
