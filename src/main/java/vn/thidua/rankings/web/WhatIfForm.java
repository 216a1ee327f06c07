package vn.thidua.rankings.web;

import org.jspecify.annotations.Nullable;

/** One figure of one unit that could be another: the unit, the criterion, and the figure as typed. */
record WhatIfForm(
        @Nullable String dv, @Nullable String tc, @Nullable String so) {

    boolean isAsked() {
        return isGiven(dv) && isGiven(tc) && isGiven(so);
    }

    private static boolean isGiven(@Nullable String text) {
        return text != null && !text.isBlank();
    }
}
