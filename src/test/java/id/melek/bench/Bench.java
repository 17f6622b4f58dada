package id.melek.bench;

import id.melek.launch.NationServer;
import java.nio.file.Path;

/** {@code ./melek bench NAME}: benchmarks print figures, their units and the machine, and compare as ratios in one run. */
final class Bench {

    private Bench() {}

    static void main(String[] arguments) throws Exception {
        var name = arguments.length == 0 ? "" : arguments[0];
        switch (name) {
            case "learn" -> LearnBench.run(number(arguments, 1, 20), number(arguments, 2, 5));
            case "participation" -> {
                System.out.println("Figures of a made-up nation; machine: " + BenchedMelek.machine());
                if (arguments.length > 2 && arguments[1].equals("--data")) {
                    NationServer.run(Path.of(arguments[2]).toAbsolutePath(), 200_000, 24);
                } else {
                    NationServer.run(number(arguments, 1, 200_000), number(arguments, 2, 24));
                }
            }
            case "reconcile" -> {
                System.out.println("Figures beside a plain count; machine: " + BenchedMelek.machine());
                int people = number(arguments, 1, 100_000);
                NationServer.reconcile(people, number(arguments, 2, people * 3), number(arguments, 3, 1));
            }
            default -> {
                System.err.println("./melek bench learn [LEARNERS [ROUNDS]]   what a learner's step costs the server");
                System.err.println("./melek bench participation [PEOPLE [MONTHS]]   what questions about figures cost");
                System.err.println(
                        "./melek bench participation --data DIR          the same, in a nation that is there");
                System.err.println(
                        "./melek bench reconcile [PEOPLE [STEPS [SEED]]]    whether all figures agree with a plain count");
                System.exit(2);
            }
        }
    }

    private static int number(String[] arguments, int index, int otherwise) {
        return arguments.length > index ? Integer.parseInt(arguments[index]) : otherwise;
    }
}
