package vn.thidua.opendata;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.AccessibleObject;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.thidua.publications.SampleInputs;
import vn.thidua.scorecards.ScorecardJson;
import vn.thidua.scoring.ClusterYear;
import vn.thidua.scoring.RandomYears;

/** The single-file program has its own implementation of the rules; here it is held against the engine. */
class KiemChungTests {

    private static final int TABLES = 500;

    @TempDir
    static Path classes;

    private static Class<?> program;

    @BeforeAll
    static void compile() throws Exception {
        program = Verifier.program(classes);
    }

    @Test
    void agreesWithTheEngineOnRandomYears() {
        assertThat(LongStream.range(0, TABLES).boxed()).allSatisfy(seed -> {
            var year = RandomYears.of(seed);

            assertThat(computed(year)).isEqualTo(Verifier.figures(year));
        });
    }

    private static Map<String, String> computed(ClusterYear year) throws ReflectiveOperationException {
        var score = accessible(program.getDeclaredMethod("score", Map.class, Map.class, int.class));
        var units = (Map<?, ?>) score.invoke(
                null,
                json(ScorecardJson.write(year.scorecard())),
                json(SampleInputs.json(year)),
                year.year().getValue());
        var figures = new TreeMap<String, String>();
        for (var entry : units.entrySet()) {
            var name = entry.getKey() + "/";
            var unit = entry.getValue();
            for (var field : new String[] {"place", "tied", "grade", "total", "rescaledBase"}) {
                figures.put(name + field, text(get(unit, field)));
            }
            ledgers(figures, name, get(unit, "sums"));
            figures.put(name + "max", text(get(get(unit, "sums"), "max")));
            for (var group : ((Map<?, ?>) get(unit, "groups")).entrySet()) {
                ledgers(figures, name + group.getKey() + "/", group.getValue());
            }
            for (var criterion : ((Map<?, ?>) get(unit, "criteria")).entrySet()) {
                var path = name + criterion.getKey() + "/";
                figures.put(path + "applied", text(get(criterion.getValue(), "applied")));
                figures.put(path + "max", text(get(criterion.getValue(), "max")));
                ledgers(figures, path, criterion.getValue());
            }
        }
        return figures;
    }

    private static void ledgers(Map<String, String> figures, String name, Object points)
            throws ReflectiveOperationException {
        figures.put(name + "base", text(get(points, "base")));
        figures.put(name + "bonus", text(get(points, "bonus")));
        var penalty = new BigDecimal(get(points, "penalty").toString());
        figures.put(name + "penalty", Verifier.plain(penalty.negate()));
    }

    private static String text(Object value) {
        return value != null && value.getClass().getSimpleName().equals("Q")
                ? Verifier.plain(new BigDecimal(value.toString()))
                : String.valueOf(value);
    }

    private static Object json(String text) throws ReflectiveOperationException {
        var reader = Stream.of(program.getDeclaredClasses())
                .filter(each -> each.getSimpleName().equals("Json"))
                .findFirst()
                .orElseThrow();
        var made = accessible(reader.getDeclaredConstructor(String.class)).newInstance(text);
        return accessible(reader.getDeclaredMethod("read")).invoke(made);
    }

    private static Object get(Object owner, String field) throws ReflectiveOperationException {
        return accessible(owner.getClass().getDeclaredField(field)).get(owner);
    }

    private static <T extends AccessibleObject> T accessible(T member) {
        member.setAccessible(true);
        return member;
    }
}
