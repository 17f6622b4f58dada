package id.melek.pack;

import id.melek.pack.TestSettings.Grade;
import id.melek.pack.TestSettings.Pool;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Reads what GIFT cannot say about a test: quiz.yaml. */
final class QuizYaml {

    private static final int LONGEST_MINUTES = 240;

    /** The ids of the graded questions. */
    private final List<String> questions;

    private final Set<String> pooled = new HashSet<>();
    private final Set<String> names = new HashSet<>();

    private QuizYaml(List<String> questions) {
        this.questions = questions;
    }

    static TestSettings read(YamlMap yaml, List<String> questions) {
        yaml.allow(List.of("test"));
        return new QuizYaml(questions).settings(yaml.map("test"));
    }

    private TestSettings settings(YamlMap test) {
        test.allow(List.of("pass_mark", "attempts", "grade", "shuffle", "time_limit", "pools"));
        return new TestSettings(
                test.number("pass_mark", 1, 100),
                test.number("attempts", 0, 100),
                test.has("grade")
                                && test.oneOf("grade", List.of("best", "last")).equals("last")
                        ? Grade.LAST
                        : Grade.BEST,
                test.has("shuffle")
                        && test.oneOf("shuffle", List.of("true", "false")).equals("true"),
                test.has("time_limit") ? test.number("time_limit", 1, LONGEST_MINUTES) : 0,
                test.has("pools") ? test.maps("pools").stream().map(this::pool).toList() : List.of());
    }

    private Pool pool(YamlMap yaml) {
        yaml.allow(List.of("name", "draw", "questions"));
        var name = yaml.text("name");
        if (!name.isEmpty() && !names.add(name.toLowerCase(Locale.ROOT))) {
            yaml.fault("name", FaultKind.POOL_NAME.of(Quoted.text(name)));
        }
        var ids = yaml.texts("questions", 1);
        ids.forEach(id -> check(yaml, id));
        var draw = yaml.number("draw", 1, 200);
        if (draw > ids.size() && !ids.isEmpty()) {
            yaml.fault("draw", FaultKind.POOL_DRAW.of(draw, ids.size()));
        }
        return new Pool(name, Math.min(draw, ids.size()), ids);
    }

    private void check(YamlMap yaml, String id) {
        if (!questions.contains(id)) {
            yaml.fault("questions", FaultKind.POOL_QUESTION.of(Quoted.text(id)).or(Quoted.orRather(id, questions)));
        } else if (!pooled.add(id)) {
            yaml.fault("questions", FaultKind.POOLED.of(Quoted.text(id)));
        }
    }
}
