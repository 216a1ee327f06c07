package vn.thidua.dossiers;

import vn.thidua.kernel.RuleViolation;

/** Where in a file the proof stands, as in "trang 3–5", and what else to know about it; either may be empty. */
public record PageNote(String pages, String note) {

    private static final int LONGEST_PAGES = 60;
    private static final int LONGEST_NOTE = 500;

    public PageNote {
        pages = pages.strip();
        note = note.replace("\r\n", "\n").strip();
        if (pages.length() > LONGEST_PAGES) {
            throw new RuleViolation("evidence.pages.tooLong", LONGEST_PAGES);
        }
        if (note.length() > LONGEST_NOTE) {
            throw new RuleViolation("evidence.note.tooLong", LONGEST_NOTE);
        }
    }
}
