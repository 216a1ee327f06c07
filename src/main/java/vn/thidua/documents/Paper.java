package vn.thidua.documents;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.thidua.papertemplates.PaperForm;

/**
 * What every official paper bears around its text, in the layout of Decree 30/2020/NĐ-CP.
 *
 * @param above the authority above the issuing body; empty where there is none
 * @param issuer the body that issues it
 * @param symbol what stands behind the number, which the province's document system gives
 * @param place where it is dated
 * @param date where it is known; otherwise left to be written by hand
 */
public record Paper(
        PaperForm form,
        String above,
        String issuer,
        String symbol,
        String place,
        @Nullable LocalDate date) {

    /** Days below 10 and the months January and February get a leading zero, so that nothing can be written before them. */
    public String day() {
        return date == null ? "……" : two(date.getDayOfMonth(), 9);
    }

    public String month() {
        return date == null ? "……" : two(date.getMonthValue(), 2);
    }

    public String yearOfDate() {
        return date == null ? "……" : Integer.toString(date.getYear());
    }

    /** A date as legal documents are cited by: {@code 26 tháng 11 năm 2003}. */
    static String inWords(LocalDate cited) {
        return two(cited.getDayOfMonth(), 9) + " tháng " + two(cited.getMonthValue(), 2) + " năm " + cited.getYear();
    }

    private static String two(int number, int paddedUpTo) {
        return number <= paddedUpTo ? "0" + number : Integer.toString(number);
    }
}
