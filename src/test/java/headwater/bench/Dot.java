package headwater.bench;

import headwater.workbench.PathFigure;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/// Graphviz `dot` as a process, for comparison only.
final class Dot {
    private static final int SAMPLES = 12;

    private Dot() {
    }

    /// @param cpuMillis  of the whole process
    record Answer(double cpuMillis, List<LayoutBench.Line> curves) {
    }

    static boolean there() throws InterruptedException {
        try {
            return new ProcessBuilder("dot", "-V").redirectErrorStream(true).start().waitFor() == 0;
        } catch (IOException absent) {
            return false;
        }
    }

    static Answer layOut(PathFigure figure) throws IOException, InterruptedException {
        StringBuilder text = new StringBuilder("digraph { rankdir=LR; node [shape=box width=2 height=0.6];\n");
        for (int d : figure.dependencies()) {
            text.append(figure.graph().from(d)).append("->").append(figure.graph().to(d)).append(";\n");
        }
        Process process = new ProcessBuilder("bash", "-c", "TIMEFORMAT='%U %S'; time dot -Tplain").start();
        try (OutputStream in = process.getOutputStream()) {
            in.write(text.append("}\n").toString().getBytes(StandardCharsets.UTF_8));
        }
        List<LayoutBench.Line> curves = new ArrayList<>();
        try (BufferedReader out = new BufferedReader(new InputStreamReader(process.getInputStream(),
                StandardCharsets.UTF_8))) {
            out.lines().filter(line -> line.startsWith("edge ")).forEach(line -> curves.add(curve(line.split(" "))));
        }
        String[] times = new String(process.getErrorStream().readAllBytes(), StandardCharsets.UTF_8).strip().split("\\s+");
        process.waitFor(Duration.ofMinutes(1));
        return new Answer((Double.parseDouble(times[times.length - 2]) + Double.parseDouble(times[times.length - 1])) * 1e3,
                curves);
    }

    private static LayoutBench.Line curve(String[] words) {
        int count = Integer.parseInt(words[3]);
        double[][] control = new double[count][2];
        for (int i = 0; i < count; i++) {
            control[i][0] = Double.parseDouble(words[4 + 2 * i]);
            control[i][1] = Double.parseDouble(words[5 + 2 * i]);
        }
        List<double[]> points = new ArrayList<>();
        for (int piece = 0; piece + 3 < count; piece += 3) {
            for (int i = piece == 0 ? 0 : 1; i <= SAMPLES; i++) { // a point twice would meet every line
                points.add(at(control, piece, (double) i / SAMPLES));
            }
        }
        return new LayoutBench.Line(Integer.parseInt(words[1]), Integer.parseInt(words[2]), points);
    }

    private static double[] at(double[][] control, int first, double t) {
        double[] point = new double[2];
        for (int axis = 0; axis < 2; axis++) {
            double s = 1 - t;
            point[axis] = s * s * s * control[first][axis] + 3 * s * s * t * control[first + 1][axis]
                    + 3 * s * t * t * control[first + 2][axis] + t * t * t * control[first + 3][axis];
        }
        return point;
    }
}
