package vn.thidua.documents;

import org.jspecify.annotations.Nullable;

/**
 * What a paper was made from, under a code that leads there: a published version or, before publication, how things stood; and
 * the last link of the journal at that hour, against which everything that happened before can be held later.
 *
 * @param code absent only where a template is shown with its sample
 * @param address where the code leads
 * @param version the published version; 0 for a draft
 */
record Proof(@Nullable String code, @Nullable String address, int version, String madeAt, String journalHead) {

    /** Of a template that is shown with its sample and is no paper. */
    static Proof ofSample(String madeAt, String journalHead) {
        return new Proof(null, null, 0, madeAt, journalHead);
    }
}
