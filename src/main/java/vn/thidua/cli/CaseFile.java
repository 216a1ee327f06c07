package vn.thidua.cli;

import java.time.Year;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.node.ObjectNode;
import vn.thidua.rules.Criterion;
import vn.thidua.rules.CriterionGroup;
import vn.thidua.rules.GroupKind;
import vn.thidua.rules.Scorecard;
import vn.thidua.scorecards.JsonCursor;
import vn.thidua.scorecards.ScorecardJson;
import vn.thidua.scoring.ClusterYear;
import vn.thidua.scoring.UnitYear;

/**
 * A file of scoring cases with the points expected: single criteria ({@code RULE}), criteria over peers ({@code PEERS}) and whole
 * scoring tables ({@code SCORECARD}).
 */
record CaseFile(List<ScoringCase> cases) {

    /** The year of a case that names none; only days such as {@code --12-15} depend on it. */
    private static final Year DEFAULT_YEAR = Year.of(2023);

    private static final String ONLY_UNIT = "unit";

    static CaseFile read(String json) {
        var root = JsonCursor.of(json).object(Set.of("note", "scorecards", "cases"));
        var scorecards = new LinkedHashMap<String, Scorecard>();
        root.optional("scorecards")
                .ifPresent(named ->
                        named.fields().forEach(name -> scorecards.put(name, ScorecardJson.read(named.at(name)))));
        return new CaseFile(root.required("cases").elements(each -> read(each, scorecards)));
    }

    private static ScoringCase read(JsonCursor at, Map<String, Scorecard> scorecards) {
        var kind = at.required("kind").constant(ScoringCase.Kind.class);
        var expected = new LinkedHashMap<String, JsonCursor>();
        switch (kind) {
            case RULE -> expected.put(ONLY_UNIT, at.required("expected"));
            case PEERS, SCORECARD -> {
                var units = at.required("expected");
                units.fields().forEach(unit -> expected.put(unit, units.at(unit)));
            }
        }
        return new ScoringCase(at.text("id"), at.textOr("title", ""), kind, input(at, kind, scorecards), expected);
    }

    private static ClusterYear input(JsonCursor at, ScoringCase.Kind kind, Map<String, Scorecard> scorecards) {
        var year = at.optional("year").map(JsonCursor::integer).map(Year::of).orElse(DEFAULT_YEAR);
        var units = new LinkedHashMap<String, UnitYear>();
        return switch (kind) {
            case RULE -> {
                units.put(ONLY_UNIT, CaseInput.ofCriterion(at.required("input")));
                yield new ClusterYear(year, around(at.required("criterion")), Map.of(), units);
            }
            case PEERS -> {
                var inputs = at.required("inputs");
                inputs.fields().forEach(unit -> units.put(unit, CaseInput.ofCriterion(inputs.at(unit))));
                yield new ClusterYear(year, around(at.required("criterion")), Map.of(), units);
            }
            case SCORECARD -> {
                var inputs = at.required("units");
                inputs.fields().forEach(unit -> units.put(unit, CaseInput.ofUnit(inputs.at(unit))));
                yield new ClusterYear(year, scorecard(at.required("scorecard"), scorecards), Map.of(), units);
            }
        };
    }

    private static Scorecard scorecard(JsonCursor at, Map<String, Scorecard> named) {
        if (!at.node().isString()) {
            return ScorecardJson.read(at);
        }
        var found = named.get(at.text());
        if (found == null) {
            throw at.wrong("scoring.json.notOneOf", at.text(), named.keySet());
        }
        return found;
    }

    /** A single criterion stands alone in a base group of its own size. */
    private static Scorecard around(JsonCursor at) {
        if (at.node() instanceof ObjectNode node && at.optional("code").isEmpty()) {
            node.put("code", ScoringCase.ONLY_CRITERION);
        }
        var criterion = renamed(ScorecardJson.readCriterion(at));
        var group = new CriterionGroup("A", "A", null, GroupKind.BASE, criterion.maxPoints(), null, List.of(criterion));
        return new Scorecard(
                "CASE",
                1,
                true,
                "CASE",
                null,
                null,
                List.of(),
                null,
                null,
                criterion.maxPoints(),
                false,
                null,
                null,
                null,
                null,
                List.of(group),
                List.of(),
                List.of(),
                List.of());
    }

    private static Criterion renamed(Criterion criterion) {
        return new Criterion(
                ScoringCase.ONLY_CRITERION,
                criterion.name(),
                criterion.nameEn(),
                criterion.maxPoints(),
                criterion.clause(),
                criterion.guidance(),
                criterion.evidence(),
                criterion.rule(),
                criterion.indicator(),
                criterion.direction(),
                criterion.lowerBetterMode(),
                criterion.rounding(),
                criterion.notApplicable(),
                criterion.children());
    }
}
