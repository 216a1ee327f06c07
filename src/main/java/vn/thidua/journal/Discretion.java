package vn.thidua.journal;

/**
 * What a feature keeps from the readers of the journal for the time being: they learn that something was done, by whom and to
 * what, but not what it said.
 */
public interface Discretion {

    /** Whether what this entry says is not to be read yet. */
    boolean covers(JournalEntry entry);
}
