package headwater.store;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/// Another process that tries to lock a file for itself, says whether it could, and holds it until it is told to end. The
/// locks of a file are the process's, so that only another one can tell whether it is locked.
final class LockProcess implements AutoCloseable {
    private final Process process;
    private final String said;

    private LockProcess(Process process, String said) {
        this.process = process;
        this.said = said;
    }

    public static void main(String[] args) throws IOException {
        try (FileChannel file = FileChannel.open(Path.of(args[0]), StandardOpenOption.WRITE)) {
            System.out.println(file.tryLock() == null ? "busy" : "held");
            System.in.read();
        }
        System.out.println("released");
    }

    static LockProcess on(Path file) throws IOException {
        Process process = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-Xmx32m", "-cp",
                System.getProperty("surefire.test.class.path", System.getProperty("java.class.path", "")),
                LockProcess.class.getName(), file.toString()).redirectError(ProcessBuilder.Redirect.INHERIT).start();
        return new LockProcess(process, line(process));
    }

    private static String line(Process process) throws IOException {
        return String.valueOf(new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))
                .readLine());
    }

    boolean holds() {
        return said.equals("held");
    }

    @Override
    public void close() throws IOException {
        release();
    }

    /// Returns when the file is free again.
    void release() throws IOException {
        if (process.isAlive()) {
            process.getOutputStream().close();
            line(process);
        }
    }
}
