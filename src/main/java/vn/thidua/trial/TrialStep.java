package vn.thidua.trial;

/** A part of the trial that is loaded whole or not at all, after the parts that it builds on. */
interface TrialStep {

    /** The name under which the database remembers that this part is there. */
    String name();

    void load();
}
