package vn.thidua.rules;

/** How the completion rate is formed where a smaller figure is better. */
public enum LowerBetterMode {
    /** 2 − actual ÷ target: as far above the target counts as far below 100 %. */
    MIRROR,
    /** Target ÷ actual; with an actual of zero the rate has no bound. */
    INVERSE
}
