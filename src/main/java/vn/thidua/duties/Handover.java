package vn.thidua.duties;

import java.time.LocalDate;
import java.time.Year;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.thidua.dossiers.Stage;
import vn.thidua.seasons.MilestoneView;
import vn.thidua.seasons.SeasonId;

/**
 * What the lead unit of a year hands to the next one: the years with what is recorded about them, and all that is not done.
 * Rights need no act: they pass at midnight of {@code on}. This list and its minutes are what people need besides.
 *
 * @param on the first day of the new lead unit's office
 * @param begun whether that day has come
 * @param open the years whose reports are not all published
 * @param ahead steps of the handed-over year and the next that end on or after that day
 */
public record Handover(
        SeasonId season,
        String cluster,
        String province,
        @Nullable Party from,
        @Nullable Party to,
        LocalDate on,
        boolean begun,
        List<ClusterProgress> open,
        List<YearState> years,
        List<Step> ahead) {

    /** A lead unit and its deputy, by full name. */
    public record Party(String lead, @Nullable String deputy) {}

    /**
     * What is recorded about a year.
     *
     * @param published how many of the {@code reports} are published
     * @param meeting whether the meeting that closed the year is recorded
     * @param signed how many of the {@code members} signed its pact; absent without a pact
     */
    public record YearState(
            Year year,
            int reports,
            long published,
            boolean meeting,
            @Nullable Integer signed,
            int members) {}

    /** A step of the calendar that lies ahead. */
    public record Step(Year year, MilestoneView milestone) {}

    /** How many reports still wait for a step. */
    public long openReports() {
        return open.stream()
                .flatMap(year -> year.lines().stream())
                .filter(line -> line.stage() != Stage.PUBLISHED)
                .count();
    }
}
