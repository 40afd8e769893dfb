package headwater.ingest;

/// Which reader made a graph; its version rises whenever the same bytes would give another graph.
public record ReaderId(String name, int version) {
    @Override
    public String toString() {
        return name + "/" + version;
    }
}
