import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/// Completes `target/headwater` after its jars are there: start scripts that remember the JDK of the build, the samples,
/// and an ahead-of-time cache (JEP 514) that halves the start of the command line. The build runs this file with the
/// JDK that compiled the program: `java installers/Layout.java BASE JAR DIST MAIN_CLASS`.
class Layout {
    public static void main(String[] args) throws IOException, InterruptedException {
        Path base = Path.of(args[0]);
        Path jar = Path.of(args[1]);
        Path dist = Path.of(args[2]);
        String mainClass = args[3];
        Files.copy(jar, dist.resolve("lib/headwater.jar"), StandardCopyOption.REPLACE_EXISTING);
        Files.createDirectories(dist.resolve("bin"));
        for (String script : List.of("headwater", "headwater.bat")) {
            String text = Files.readString(base.resolve("installers/launcher").resolve(script))
                    .replace("@build.java.home@", System.getProperty("java.home"))
                    .replace("@main.class@", mainClass);
            Path target = dist.resolve("bin").resolve(script);
            Files.writeString(target, text);
            target.toFile().setExecutable(true);
        }
        copyTree(base.resolve("samples"), dist.resolve("samples"));
        train(dist, mainClass);
    }

    private static void copyTree(Path from, Path to) throws IOException {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.toList()) {
                Path target = to.resolve(from.relativize(file).toString());
                if (Files.isDirectory(file)) {
                    Files.createDirectories(target);
                } else {
                    Files.copy(file, target, StandardCopyOption.REPLACE_EXISTING);
                }
            }
        }
    }

    /// Runs a typical command once and keeps what the JVM learned. Without a cache everything works, only slower, so a
    /// failure is told and passes.
    private static void train(Path dist, String mainClass) throws IOException, InterruptedException {
        Path cache = dist.resolve("lib/headwater.aot");
        Files.deleteIfExists(cache);
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:AOTCacheOutput=" + cache, "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-Xss4m", "-Xmx512m",
                "--enable-native-access=ALL-UNNAMED", "--sun-misc-unsafe-memory-access=allow",
                "-cp", dist.resolve("lib/headwater.jar").toString(), mainClass,
                "paths", dist.resolve("samples/event-stream-2018/package-lock.json").toString()));
        Process process = new ProcessBuilder(command).redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD).start();
        int code = process.waitFor();
        if (code != 0 || !Files.exists(cache)) {
            System.err.println("No AOT cache was made (exit " + code + "); the program runs without it.");
        }
    }
}
