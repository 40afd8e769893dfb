/// Files in zip, jar, tar and gzip archives, without unpacking to the disk. May import `ingest`, model, progress and, alone
/// in the program, commons-compress.
@NullMarked
package headwater.ingest.archive;

import org.jspecify.annotations.NullMarked;
