package headwater.ingest.spdx;

import headwater.ingest.ReadException;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/// A document of nested values, in JSON, YAML or XML, read once in its order. What is of another kind than is asked for is
/// told and passed over. Each reading leaves the present value behind.
interface Values {
    /// Reads the value of a field, the present value; must read it or skip it.
    interface Field {
        void read(String name) throws IOException, ReadException;
    }

    /// Reads the present value; must read it or skip it.
    interface Each {
        void read() throws IOException, ReadException;
    }

    /// Whether the present value can have fields.
    boolean hasFields();

    void eachField(Field field) throws IOException, ReadException;

    /// Reads each value of a list; a value that is no list is one of one.
    void each(Each value) throws IOException, ReadException;

    /// The present value as text; nothing when it is none, or says that there is none.
    @Nullable String text() throws IOException, ReadException;

    void skip() throws IOException, ReadException;

    /// Where the present value begins, from 1.
    int line();
}
