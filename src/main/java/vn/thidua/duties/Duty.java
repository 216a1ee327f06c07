package vn.thidua.duties;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.thidua.seasons.SeasonId;

/**
 * One thing that somebody has to do.
 *
 * @param unit whose report it is about, by name; empty where it is about a whole cluster's year
 * @param due by when; absent where the calendar has no date for it
 * @param daysLeft negative once it is over
 * @param detail a reason that was given, or how far the report has come
 * @param path where it is done; absent for what others have to do
 */
public record Duty(
        Kind kind,
        SeasonId season,
        String unit,
        @Nullable LocalDate due,
        long daysLeft,
        Detail detail,
        @Nullable String path) {

    private static final int SOON = 3;

    /** What has to be done, by whom. */
    public enum Kind {
        HAND_OVER,
        TAKE_OVER,
        REGISTER_TARGETS,
        SIGN_PACT,
        SUBMIT,
        SIGN,
        MEND_RETURNED,
        MEND_REOPENED,
        EXPLAIN,
        START_CROSS_CHECK,
        CROSS_CHECK,
        CHECK_SHEET,
        ANSWER_OBJECTION,
        ANSWER_REMARK,
        RULE_OBJECTION,
        APPRAISE,
        PUBLISH,
        AWAIT_HEAD,
        AWAIT_SUBMISSION,
        AWAIT_MENDING,
        AWAIT_EXPLANATION,
        AWAIT_CLUSTER,
        AWAIT_PROVINCE
    }

    /** What more is to be said: who gave which reason, and how many of the entries asked are answered. */
    public record Detail(String by, String reason, int answered, int asked) {

        static final Detail NONE = new Detail("", "", 0, 0);
    }

    public boolean isOver() {
        return due != null && daysLeft < 0;
    }

    public boolean isSoon() {
        return due != null && daysLeft >= 0 && daysLeft <= SOON;
    }

    /** Whether it mends what was returned or reopened, so that it comes first. */
    public boolean isMending() {
        return kind == Kind.MEND_RETURNED || kind == Kind.MEND_REOPENED;
    }
}
