package vn.thidua.dossiers;

/** What else has to be settled before a report takes a step; whoever keeps such matters answers. */
public interface StepCondition {

    /** Refuses the step with a {@link vn.thidua.kernel.RuleViolation} while something is open. */
    void check(DossierKey report, Step step);
}
