/// Version ranges as each ecosystem's own tool understands them. May import model.
@NullMarked
package headwater.version;

import org.jspecify.annotations.NullMarked;
