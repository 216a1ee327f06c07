package vn.thidua.notices;

/** What a notice is about. What cannot wait is mailed at once, the rest once a day. */
public enum NoticeKind {
    RETURNED(true),
    REOPENED(true),
    OBJECTION(true),
    ESCALATED(true),
    DEADLINE(true),
    REMARK(false),
    ANSWERED(false),
    RULED(false),
    CHECKER(false),
    EXPLANATION(false),
    HANDED_IN(false),
    TAKEN_IN(false),
    CLOSED(false),
    APPRAISED(false),
    PUBLISHED(false),
    PACT(false);

    private final boolean urgent;

    NoticeKind(boolean urgent) {
        this.urgent = urgent;
    }

    public boolean isUrgent() {
        return urgent;
    }
}
