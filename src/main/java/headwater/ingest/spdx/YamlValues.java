package headwater.ingest.spdx;

import headwater.ingest.FileProblems;
import headwater.ingest.ReadException;
import headwater.ingest.yaml.YamlMapping;
import headwater.ingest.yaml.YamlNode;
import headwater.model.Problem;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/// A tree of YAML as values.
final class YamlValues implements Values {
    private final FileProblems problems;
    private YamlNode at;

    YamlValues(YamlNode root, FileProblems problems) {
        at = root;
        this.problems = problems;
    }

    @Override
    public boolean hasFields() {
        return at instanceof YamlMapping;
    }

    @Override
    public void eachField(Field field) throws IOException, ReadException {
        if (!(at instanceof YamlMapping mapping)) {
            tellKind("a mapping");
            return;
        }
        for (YamlMapping.Entry entry : mapping.entries()) {
            at = entry.value();
            field.read(entry.key());
        }
        at = mapping;
    }

    @Override
    public void each(Each value) throws IOException, ReadException {
        if (!(at instanceof YamlNode.Sequence sequence)) {
            if (!isNull()) {
                value.read();
            }
            return;
        }
        for (YamlNode item : sequence.items()) {
            at = item;
            value.read();
        }
        at = sequence;
    }

    @Override
    public @Nullable String text() {
        if (at instanceof YamlNode.Scalar scalar) {
            return scalar.isNull() ? null : scalar.text().strip();
        }
        tellKind("text");
        return null;
    }

    private boolean isNull() {
        return at instanceof YamlNode.Scalar scalar && scalar.isNull();
    }

    private void tellKind(String expected) {
        if (!isNull()) {
            problems.tell(Problem.Level.WARNING, "wrong-kind", "This value should be " + expected + "; it is left out.", line());
        }
    }

    @Override
    public void skip() {
        // A value of a tree needs no reading to be passed over.
    }

    @Override
    public int line() {
        return at.line();
    }
}
