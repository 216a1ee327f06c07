package vn.thidua.rules;

/** What a unit, a department or a judge has to enter so that a rule can be scored. */
public enum InputKind {
    /** The result of an indicator, beside its target where one is assigned. */
    FIGURE,
    /** The result of an indicator; last year's result is read as well. */
    FIGURE_AND_PREVIOUS,
    /** A whole number of occurrences. */
    COUNT,
    /** One option of a list. */
    CHOICE,
    /** Any number of options of a list, also none. */
    CHOICES,
    /** Done or not done. */
    PASS,
    /** A number of pluses and a number of minuses. */
    PLUS_MINUS,
    /** Points given by a department or a person. */
    POINTS,
    /** Nothing: the system's own time of the submission is read. */
    SUBMISSION
}
