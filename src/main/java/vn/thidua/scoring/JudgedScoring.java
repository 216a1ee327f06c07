package vn.thidua.scoring;

import static vn.thidua.scoring.Arguments.count;
import static vn.thidua.scoring.Arguments.points;

import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.Objects;
import vn.thidua.kernel.Fraction;
import vn.thidua.rules.Rule;

/** Rules that read a choice, a judgement, or the time of the submission. */
final class JudgedScoring {

    /** Days are counted on the calendar of Viet Nam, wherever the server stands. */
    private static final ZoneId VIET_NAM = ZoneId.of("Asia/Ho_Chi_Minh");

    private JudgedScoring() {}

    static Outcome passFail(Entry entry) {
        return Objects.requireNonNull(entry.cell().pass())
                ? Outcome.points(entry.max(), Step.of(StepKind.PASSED, points(entry.max())))
                : Outcome.nothing(Step.of(StepKind.FAILED));
    }

    static Outcome choice(Rule.Choice rule, Entry entry) {
        var chosen = Objects.requireNonNull(entry.cell().choice());
        return rule.options().stream()
                .filter(option -> option.code().equals(chosen))
                .findFirst()
                .map(JudgedScoring::chosen)
                .orElseGet(() -> Outcome.nothing(Step.of(StepKind.OPTION_UNKNOWN, new Argument.Text(chosen))));
    }

    private static Outcome chosen(Rule.Option option) {
        var label = new Argument.Text(option.label());
        var outcome = Outcome.points(option.points(), Step.of(StepKind.OPTION, label, points(option.points())));
        return option.voidsParent() ? outcome.voidingParent().then(Step.of(StepKind.OPTION_VOIDS, label)) : outcome;
    }

    static Outcome highestOnly(Rule.HighestOnly rule, Entry entry) {
        var attained = Objects.requireNonNull(entry.cell().choices());
        return rule.achievements().stream()
                .filter(achievement -> attained.contains(achievement.code()))
                .max(Comparator.comparing(Rule.Achievement::points))
                .map(highest -> Outcome.points(
                        highest.points(),
                        Step.of(StepKind.HIGHEST, new Argument.Text(highest.label()), points(highest.points()))))
                .orElseGet(() -> Outcome.nothing(Step.of(StepKind.NONE_ATTAINED)));
    }

    static Outcome external(Rule.External rule, Entry entry) {
        var given = Objects.requireNonNull(entry.cell().points());
        var step = rule.department() == null
                ? Step.of(StepKind.GIVEN, points(given))
                : Step.of(StepKind.GIVEN_BY, new Argument.Text(rule.department()), points(given));
        var outcome = Outcome.points(given, step);
        return rule.mayExceed() ? outcome.withoutCap() : outcome;
    }

    static Outcome manual(Entry entry) {
        var judged = Objects.requireNonNull(entry.cell().points());
        return Outcome.points(judged, Step.of(StepKind.JUDGED, points(judged)));
    }

    static Outcome lateSubmission(Rule.LateSubmission rule, Entry entry) {
        var submitted = LocalDate.ofInstant(Objects.requireNonNull(entry.submittedAt()), VIET_NAM);
        var due = rule.dueAt().in(entry.year());
        if (rule.refuseAfter() != null) {
            var last = rule.refuseAfter().in(entry.year());
            if (submitted.isAfter(last)) {
                return Outcome.nothing(Step.of(
                                StepKind.SUBMISSION_REFUSED, new Argument.Day(submitted), new Argument.Day(last)))
                        .refusing();
            }
        }
        var daysLate = ChronoUnit.DAYS.between(due, submitted);
        if (daysLate <= 0) {
            return Outcome.nothing(
                    Step.of(StepKind.SUBMITTED_ON_TIME, new Argument.Day(submitted), new Argument.Day(due)));
        }
        var further = Math.max(0, daysLate - rule.graceDays());
        var penalty = Fraction.of(rule.firstPenalty()).plus(Fraction.of(further).times(rule.perDay()));
        return Outcome.nothing(Step.of(
                        StepKind.SUBMITTED_LATE,
                        new Argument.Day(submitted),
                        new Argument.Day(due),
                        count(daysLate),
                        points(penalty)))
                .withPenalty(penalty);
    }
}
