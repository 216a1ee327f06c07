package vn.thidua.cli;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.thidua.scorecards.JsonCursor;
import vn.thidua.scoring.ClusterYear;
import vn.thidua.scoring.CriterionResult;
import vn.thidua.scoring.ScoringEngine;
import vn.thidua.scoring.UnitResult;

/** One case: an input, and what is expected of each unit. What is not written is not compared. */
record ScoringCase(String id, String title, Kind kind, ClusterYear input, Map<String, JsonCursor> expected) {

    static final String ONLY_CRITERION = "C";

    private static final Set<String> UNIT = Set.of(
            "base",
            "bonus",
            "penalty",
            "total",
            "effectiveMax",
            "rescaledBase",
            "place",
            "tied",
            "considered",
            "decidedBy",
            "class",
            "groups",
            "criteria");
    private static final Set<String> CRITERION =
            Set.of("base", "bonus", "penalty", "applied", "effectiveMax", "voids", "voided", "knockout", "refused");

    /** What a case is about. */
    enum Kind {
        RULE,
        PEERS,
        SCORECARD
    }

    /** A value that came out otherwise than expected. */
    record Difference(String path, String expected, String actual) {}

    /** Scores the case and compares; nothing differs when it passes. */
    List<Difference> differences() {
        var result = ScoringEngine.score(input);
        var comparison = new Comparison();
        expected.forEach((unit, want) -> {
            var found = result.unit(unit);
            if (found.isEmpty()) {
                comparison.compare(unit, "scored", "absent");
            } else if (kind == Kind.SCORECARD) {
                comparison.unit(unit, want.object(UNIT), found.get());
            } else {
                var criterion = found.get().criterion(ONLY_CRITERION).orElseThrow();
                comparison.pointsOrZero(unit, want.object(CRITERION), criterion);
                comparison.criterion(unit, want, criterion);
            }
        });
        return comparison.differences;
    }

    /** Collects what differs; numbers are compared as numbers, 1.50 being 1.5. */
    private static final class Comparison {

        private final List<Difference> differences = new ArrayList<>();

        void unit(String path, JsonCursor want, UnitResult got) {
            decimal(path, want, "base", got.base());
            decimal(path, want, "bonus", got.bonus());
            decimal(path, want, "penalty", got.penalty());
            decimal(path, want, "total", got.total());
            decimal(path, want, "effectiveMax", got.effectiveMax());
            decimal(path, want, "rescaledBase", got.rescaledBase());
            value(path, want, "place", got.place());
            value(path, want, "tied", got.tied());
            value(path, want, "considered", got.considered());
            value(
                    path,
                    want,
                    "decidedBy",
                    got.decidedBy() == null ? null : got.decidedBy().label());
            value(path, want, "class", got.classification().finalClass());
            want.optional("groups")
                    .ifPresent(groups -> groups.fields()
                            .forEach(code -> got.group(code)
                                    .ifPresentOrElse(
                                            group -> decimal(path + "/groups", groups, code, group.points()),
                                            () -> compare(path + "/groups/" + code, "scored", "absent"))));
            want.optional("criteria")
                    .ifPresent(criteria -> criteria.fields()
                            .forEach(code -> got.criterion(code)
                                    .ifPresentOrElse(
                                            criterion -> criterion(
                                                    path + "/criteria/" + code,
                                                    criteria.at(code).object(CRITERION),
                                                    criterion),
                                            () -> compare(path + "/criteria/" + code, "scored", "absent"))));
        }

        /** A criterion on its own is expected to have no points that are not written. */
        void pointsOrZero(String path, JsonCursor want, CriterionResult got) {
            if (want.optional("base").isEmpty()) {
                decimals(path + "/base", BigDecimal.ZERO, got.base());
            }
            if (want.optional("bonus").isEmpty()) {
                decimals(path + "/bonus", BigDecimal.ZERO, got.bonus());
            }
            if (want.optional("penalty").isEmpty()) {
                decimals(path + "/penalty", BigDecimal.ZERO, got.penalty());
            }
        }

        void criterion(String path, JsonCursor want, CriterionResult got) {
            decimal(path, want, "base", got.base());
            decimal(path, want, "bonus", got.bonus());
            decimal(path, want, "penalty", got.penalty());
            decimal(path, want, "effectiveMax", got.effectiveMax());
            value(path, want, "applied", got.applied().name());
            value(path, want, "voids", got.voids());
            value(path, want, "voided", got.voided());
            value(path, want, "knockout", got.knockout());
            value(path, want, "refused", got.refused());
        }

        private void decimal(String path, JsonCursor want, String field, BigDecimal got) {
            want.optional(field).ifPresent(expected -> decimals(path + "/" + field, expected.decimal(), got));
        }

        private void decimals(String path, BigDecimal want, BigDecimal got) {
            if (want.compareTo(got) != 0) {
                differences.add(new Difference(path, want.toPlainString(), got.toPlainString()));
            }
        }

        /** A field that is written as null is compared too: it says that there is none. */
        private void value(String path, JsonCursor want, String field, @Nullable Object got) {
            if (want.node().has(field)) {
                var expected = want.at(field);
                compare(
                        path + "/" + field,
                        expected.isAbsent() ? "null" : expected.node().asString(),
                        Objects.toString(got));
            }
        }

        void compare(String path, String want, String got) {
            if (!want.equals(got)) {
                differences.add(new Difference(path, want, got));
            }
        }
    }
}
