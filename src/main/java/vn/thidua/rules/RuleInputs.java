package vn.thidua.rules;

import java.util.EnumSet;
import java.util.Set;

/** Which inputs each rule reads. */
enum RuleInputs implements RuleCases<Set<InputKind>> {
    INSTANCE;

    @Override
    public Set<InputKind> band(Rule.Band rule) {
        return Set.of(rule.input() == Rule.BandInput.COUNT ? InputKind.COUNT : InputKind.FIGURE);
    }

    @Override
    public Set<InputKind> proportional(Rule.Proportional rule) {
        return Set.of(InputKind.FIGURE);
    }

    @Override
    public Set<InputKind> shortfallExcess(Rule.ShortfallExcess rule) {
        return Set.of(InputKind.FIGURE);
    }

    @Override
    public Set<InputKind> relativeToLeader(Rule.RelativeToLeader rule) {
        return Set.of(InputKind.FIGURE);
    }

    @Override
    public Set<InputKind> ratioToBest(Rule.RatioToBest rule) {
        return Set.of(InputKind.FIGURE);
    }

    @Override
    public Set<InputKind> peerRank(Rule.PeerRank rule) {
        return Set.of(InputKind.FIGURE);
    }

    @Override
    public Set<InputKind> growth(Rule.Growth rule) {
        return Set.of(InputKind.FIGURE_AND_PREVIOUS);
    }

    @Override
    public Set<InputKind> passFail(Rule.PassFail rule) {
        return Set.of(InputKind.PASS);
    }

    @Override
    public Set<InputKind> choice(Rule.Choice rule) {
        return Set.of(InputKind.CHOICE);
    }

    @Override
    public Set<InputKind> perOccurrence(Rule.PerOccurrence rule) {
        return Set.of(InputKind.COUNT);
    }

    @Override
    public Set<InputKind> deductPerOccurrence(Rule.DeductPerOccurrence rule) {
        return Set.of(InputKind.COUNT);
    }

    @Override
    public Set<InputKind> bonusPenalty(Rule.BonusPenalty rule) {
        return Set.of(InputKind.PLUS_MINUS);
    }

    @Override
    public Set<InputKind> highestOnly(Rule.HighestOnly rule) {
        return Set.of(InputKind.CHOICES);
    }

    @Override
    public Set<InputKind> stepIncrement(Rule.StepIncrement rule) {
        return Set.of(InputKind.FIGURE);
    }

    @Override
    public Set<InputKind> conditional(Rule.Conditional rule) {
        var both = EnumSet.copyOf(rule.then().inputs());
        both.addAll(rule.otherwise().inputs());
        return both;
    }

    @Override
    public Set<InputKind> external(Rule.External rule) {
        return Set.of(InputKind.POINTS);
    }

    @Override
    public Set<InputKind> manual(Rule.Manual rule) {
        return Set.of(InputKind.POINTS);
    }

    @Override
    public Set<InputKind> lateSubmission(Rule.LateSubmission rule) {
        return Set.of(InputKind.SUBMISSION);
    }

    @Override
    public Set<InputKind> knockout(Rule.Knockout rule) {
        return Set.of(InputKind.COUNT);
    }
}
