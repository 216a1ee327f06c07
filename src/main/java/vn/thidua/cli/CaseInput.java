package vn.thidua.cli;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.thidua.scorecards.JsonCursor;
import vn.thidua.scoring.Cell;
import vn.thidua.scoring.Sanction;
import vn.thidua.scoring.UnitYear;
import vn.thidua.scoring.ValueState;

/** Reads what the units of a case bring. */
final class CaseInput {

    private static final Set<String> CELL = Set.of(
            "state",
            "target",
            "actual",
            "previous",
            "count",
            "choice",
            "choices",
            "pass",
            "pluses",
            "minuses",
            "points",
            "submittedAt",
            "facts");

    private CaseInput() {}

    /** The input of a case with a single criterion. */
    static UnitYear ofCriterion(JsonCursor at) {
        return new UnitYear(Map.of(ScoringCase.ONLY_CRITERION, cell(at)), submittedAt(at), facts(at), List.of());
    }

    /** The input of one unit for a whole scoring table. */
    static UnitYear ofUnit(JsonCursor at) {
        at.object(Set.of("cells", "submittedAt", "facts", "sanctions"));
        var cells = new LinkedHashMap<String, Cell>();
        at.optional("cells").ifPresent(found -> found.fields().forEach(code -> cells.put(code, cell(found.at(code)))));
        return new UnitYear(cells, submittedAt(at), facts(at), at.list("sanctions", CaseInput::sanction));
    }

    private static Cell cell(JsonCursor at) {
        at.object(CELL);
        return new Cell(
                at.constantOr("state", ValueState.class, ValueState.NUMBER),
                at.decimalOrNull("target"),
                at.decimalOrNull("actual"),
                at.decimalOrNull("previous"),
                wholeOrNull(at, "count"),
                at.textOrNull("choice"),
                at.optional("choices")
                        .map(choices -> choices.elements(JsonCursor::text))
                        .orElse(null),
                at.optional("pass").map(JsonCursor::flag).orElse(null),
                wholeOrNull(at, "pluses"),
                wholeOrNull(at, "minuses"),
                at.decimalOrNull("points"));
    }

    private static @Nullable Integer wholeOrNull(JsonCursor at, String field) {
        return at.optional(field).map(CaseInput::whole).orElse(null);
    }

    private static Integer whole(JsonCursor at) {
        if (at.node().isInt()) {
            return at.integer();
        }
        try {
            return at.decimal().intValueExact();
        } catch (ArithmeticException notWhole) {
            throw at.wrong("scoring.json.notAnInteger", at.text());
        }
    }

    private static @Nullable Instant submittedAt(JsonCursor at) {
        return at.optional("submittedAt").map(CaseInput::instant).orElse(null);
    }

    private static Instant instant(JsonCursor at) {
        try {
            return OffsetDateTime.parse(at.text()).toInstant();
        } catch (DateTimeException notATime) {
            throw at.wrong("scoring.json.notATime", at.text());
        }
    }

    private static Map<String, String> facts(JsonCursor at) {
        var facts = new LinkedHashMap<String, String>();
        at.optional("facts").ifPresent(found -> found.fields().forEach(fact -> facts.put(fact, found.text(fact))));
        return facts;
    }

    private static Sanction sanction(JsonCursor at) {
        at.object(Set.of("effect", "class", "reason_code", "reason", "document"));
        return new Sanction(
                at.required("effect").constant(Sanction.Effect.class),
                at.textOrNull("class"),
                at.textOr("reason_code", ""),
                at.textOrNull("reason"),
                at.textOrNull("document"));
    }
}
