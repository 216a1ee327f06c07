package vn.thidua.scorecards;

import java.time.LocalDate;
import java.time.Year;
import org.jspecify.annotations.Nullable;

/**
 * A scoring table in a list.
 *
 * @param issued whether it is fixed for ever; before, it is a draft
 * @param yearFrom the first year that it is meant for; without it, any
 * @param decisionNumber the decision by which it was issued, where there is one
 */
public record ScorecardSummary(
        ScorecardId id,
        String name,
        @Nullable String nameEn,
        boolean issued,
        boolean illustrative,
        @Nullable Integer yearFrom,
        @Nullable Integer yearTo,
        @Nullable String decisionNumber,
        @Nullable LocalDate decisionDate) {

    /** Whether its years, as far as it names any, include this one. */
    public boolean isMeantFor(Year year) {
        return (yearFrom == null || yearFrom <= year.getValue()) && (yearTo == null || yearTo >= year.getValue());
    }
}
