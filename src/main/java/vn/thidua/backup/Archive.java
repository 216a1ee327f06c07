package vn.thidua.backup;

import java.util.List;

/**
 * What an archive says about itself: a ZIP file with one text per table, as PostgreSQL's COPY writes it, and this sheet.
 *
 * @param format the version of this layout
 * @param schema the newest migration of the database that was written
 * @param trial it comes from a trial, whose accounts everybody knows
 * @param journalHead the hash of the journal's newest row; empty for an empty journal
 */
record Archive(int format, String schema, boolean trial, String takenAt, String journalHead, List<Table> tables) {

    static final int FORMAT = 1;
    static final String SHEET = "archive.json";

    /** One table: its columns in the order of the text, how many rows, and the SHA-256 of the text. */
    record Table(String name, List<String> columns, long rows, String sha256) {

        String entry() {
            return "tables/" + name + ".copy";
        }
    }
}
