package vn.thidua.scorecardeditor.web;

import java.math.BigDecimal;
import java.util.List;
import vn.thidua.rules.DueDay;
import vn.thidua.rules.Predicate;
import vn.thidua.rules.Rule;

/** At least one rule of each kind, with every parameter that it can have. */
final class SampleRules {

    static final List<Rule> ALL = List.of(
            new Rule.Band(
                    Rule.BandInput.RATE,
                    Rule.BandBound.FROM,
                    List.of(threshold("1", "10"), threshold("0.995", "8.25"), threshold("0.7", "4"))),
            new Rule.Band(
                    Rule.BandInput.VALUE,
                    Rule.BandBound.UP_TO,
                    List.of(threshold("40000", "10"), threshold("1250.5", "1"))),
            new Rule.Band(Rule.BandInput.COUNT, Rule.BandBound.FROM, List.of(threshold("2", "2"), threshold("1", "1"))),
            new Rule.Proportional(number("0.6"), number("0.85")),
            new Rule.ShortfallExcess(
                    number("0.01"), number("0.5"), number("0.7"), number("0.02"), number("0.5"), number("3"), true),
            new Rule.ShortfallExcess(number("0.01"), number("0.5"), number("0"), null, null, null, false),
            new Rule.RelativeToLeader(number("0.5"), Rule.ExcessMode.ABSOLUTE),
            new Rule.RatioToBest(),
            new Rule.PeerRank(List.of(number("10"), number("8"), number("6.5"))),
            new Rule.Growth(List.of(threshold("0.1", "10"), threshold("-0.05", "4")), null, null),
            new Rule.Growth(List.of(), number("-0.02"), number("0.1")),
            new Rule.PassFail(),
            new Rule.Choice(List.of(
                    new Rule.Option("CO", "Ban hành đúng hạn", number("10"), false),
                    new Rule.Option("KHONG", "Không ban hành", number("0"), true))),
            new Rule.PerOccurrence(number("2.5"), number("5")),
            new Rule.PerOccurrence(number("2.5"), null),
            new Rule.DeductPerOccurrence(number("0.5"), number("0")),
            new Rule.BonusPenalty(number("1"), number("2"), number("-10"), number("5")),
            new Rule.HighestOnly(List.of(new Rule.Achievement("CO_CP", "Cờ thi đua của Chính phủ", number("15")))),
            new Rule.StepIncrement(
                    number("40000"),
                    number("10"),
                    number("3000"),
                    number("0.5"),
                    number("30"),
                    number("0.75"),
                    number("2")),
            new Rule.StepIncrement(
                    number("1"), number("10"), number("3"), number("0.5"), null, number("1"), number("0")),
            new Rule.Conditional(
                    new Predicate("co-ke-hoach", Predicate.Operator.GE, "10"),
                    new Rule.Proportional(number("0"), number("1")),
                    new Rule.Choice(List.of(new Rule.Option("TO_CHUC", "Đã tổ chức", number("2"), false)))),
            new Rule.External("Sở Nội vụ", true),
            new Rule.External(null, false),
            new Rule.Manual(),
            new Rule.LateSubmission(DueDay.parse("--12-15"), 2, number("1"), number("1"), DueDay.parse("--12-20")),
            new Rule.LateSubmission(DueDay.parse("2026-12-15"), 0, number("2"), number("0.5"), null),
            new Rule.Knockout());

    private SampleRules() {}

    private static Rule.Threshold threshold(String bound, String points) {
        return new Rule.Threshold(number(bound), number(points));
    }

    private static BigDecimal number(String text) {
        return new BigDecimal(text);
    }
}
