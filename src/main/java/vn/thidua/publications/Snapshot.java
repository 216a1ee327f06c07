package vn.thidua.publications;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.Year;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A cluster's year as published: everything that its public pages show, under the names of that year, and nothing that they do
 * not. It refers to no other record, so that it stays readable and checkable for ever, whatever becomes of units, indicators or
 * tables. Codes of other modules appear as plain text.
 *
 * @param method the scoring table, as it was applied
 * @param standings by place; units that are not considered last; only what the disclosure allows
 * @param leadership this year's and next year's seats
 * @param pact the pact for the following year
 * @param lastYear places of the year before, where that year was published first
 * @param inputs what the points were computed from; absent unless all criteria are shown
 * @param papers scans of signed documents that everybody may read; nothing at all in versions from before there were any
 */
public record Snapshot(
        Cluster cluster,
        Year year,
        Disclosure disclosure,
        List<Member> members,
        List<Indicator> indicators,
        List<Result> results,
        List<Total> totals,
        Method method,
        List<Standing> standings,
        List<Seat> leadership,
        @Nullable Meeting meeting,
        @Nullable Pact pact,
        List<Award> awards,
        @Nullable PastYear lastYear,
        @Nullable Inputs inputs,
        Summary summary,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) List<SignedPaper> papers) {

    public Snapshot {
        members = List.copyOf(members);
        indicators = List.copyOf(indicators);
        results = List.copyOf(results);
        totals = List.copyOf(totals);
        standings = List.copyOf(standings);
        leadership = List.copyOf(leadership);
        awards = List.copyOf(awards);
        // Versions from before there were any say nothing about them
        papers = papers == null ? List.of() : List.copyOf(papers);
    }

    /**
     * The scan of a signed document. Its content is not in here; the fingerprint names it for ever.
     *
     * @param form PACT, SCORE_SUMMARY, MEETING_MINUTES, BALLOT_MINUTES, SUBMISSION, YEARLY_REPORT or DECISION
     * @param number with its symbol, as it is cited; empty where the document has none
     */
    public record SignedPaper(
            String form,
            String number,
            String about,
            LocalDate signedOn,
            String signer,
            String file,
            String mediaType,
            long size,
            String sha256) {

        private static final int KEY = 16;

        /** The document in addresses. */
        public String key() {
            return sha256.substring(0, KEY);
        }
    }

    /** The cluster under its name of that year. */
    public record Cluster(
            String id,
            Words name,
            String kind,
            String province,
            @Nullable String decidedBy) {}

    /** A member under its name of that year, for example "Tri Tôn", "huyện Tri Tôn". */
    public record Member(
            String id,
            String name,
            String fullName,
            String type,
            @Nullable String officialCode) {}

    /**
     * What was measured.
     *
     * @param summed whether a sum over units has a meaning
     */
    public record Indicator(
            String code,
            Words name,
            String unitOfMeasure,
            boolean lowerIsBetter,
            int decimals,
            boolean summed,
            @Nullable String scope,
            @Nullable String sourceAgency) {

        /** The indicator in addresses and anchors. */
        public String slug() {
            return Anchors.slug(code);
        }
    }

    /**
     * One unit's target and result for one indicator.
     *
     * @param state NUMBER, NOTHING_AROSE, NOT_YET_AVAILABLE or NOT_APPLICABLE
     * @param status ESTIMATE or FINAL
     * @param qualifier EXACT, NEARLY or OVER: printed, never computed with
     * @param rate result ÷ target; 2 − that quotient where lower is better
     * @param previous last year's result
     * @param note why there is no number
     */
    public record Result(
            String unit,
            String indicator,
            String state,
            @Nullable BigDecimal target,
            @Nullable String baseline,
            @Nullable BigDecimal actual,
            @Nullable String status,
            @Nullable String qualifier,
            @Nullable BigDecimal rate,
            @Nullable BigDecimal previous,
            @Nullable String note) {

        /** The same result without what somebody wrote to it. */
        Result withoutNote() {
            return new Result(
                    unit, indicator, state, target, baseline, actual, status, qualifier, rate, previous, null);
        }

        /** Whether the target was reached; neither yes nor no without both figures. */
        public boolean met() {
            return rate != null && rate.compareTo(BigDecimal.ONE) >= 0;
        }

        public boolean exceeded() {
            return rate != null && rate.compareTo(BigDecimal.ONE) > 0;
        }
    }

    /**
     * What the cluster achieved in one indicator: sums over the units with both figures, and the rate of the sums.
     *
     * @param best the units with the best result
     * @param byRate the units with a rate, best first
     */
    public record Total(
            String indicator,
            int unitsWithNumber,
            int unitsWithTarget,
            @Nullable BigDecimal sumActual,
            @Nullable BigDecimal sumTarget,
            @Nullable BigDecimal rate,
            int met,
            int exceeded,
            int missed,
            List<String> best,
            @Nullable BigDecimal bestValue,
            List<String> byRate) {

        public Total {
            best = List.copyOf(best);
            byRate = List.copyOf(byRate);
        }
    }

    /** Who led the cluster: role LEAD or DEPUTY; the unit may be a member of that year only. */
    public record Seat(
            Year year,
            String role,
            String unit,
            String name,
            String fullName,
            String method,
            @Nullable String document) {}

    /** The meeting that closed the year. */
    public record Meeting(
            String title,
            LocalDate heldOn,
            String place,
            @Nullable String placeUnit,
            String figures,
            List<Attendance> attendance) {

        public Meeting {
            attendance = List.copyOf(attendance);
        }
    }

    /** A body of a unit that attended, such as the Home Affairs division. */
    public record Attendance(String unit, String bodyCode, String bodyName) {}

    /** The emulation pact for the following year. */
    public record Pact(
            Year year,
            String title,
            LocalDate signedOn,
            boolean signedAtMeeting,
            List<String> signatories,
            List<String> movements,
            List<String> commitments,
            List<Method.Basis> legalBasis,
            boolean illustrative) {

        public Pact {
            signatories = List.copyOf(signatories);
            movements = List.copyOf(movements);
            commitments = List.copyOf(commitments);
            legalBasis = List.copyOf(legalBasis);
        }
    }

    /** A commendation: status PROPOSED, AWARDED or REVOKED. */
    public record Award(
            String unit,
            String type,
            String status,
            @Nullable String decisionNumber,
            @Nullable LocalDate decisionDate,
            boolean illustrative,
            @Nullable String note) {}

    /** The places of an earlier year, by unit. */
    public record PastYear(Year year, int version, Map<String, Integer> places) {

        public PastYear {
            places = new TreeMap<>(places);
        }
    }

    /** The written summary, in both languages. */
    public record Summary(List<Paragraph> vi, List<Paragraph> en) {

        public static final Summary NONE = new Summary(List.of(), List.of());

        public Summary {
            vi = List.copyOf(vi);
            en = List.copyOf(en);
        }
    }

    public Optional<Member> member(String id) {
        return members.stream().filter(member -> member.id().equals(id)).findFirst();
    }

    public Optional<Indicator> indicator(String code) {
        return indicators.stream()
                .filter(indicator -> indicator.code().equals(code))
                .findFirst();
    }

    public Optional<Result> result(String unit, String indicator) {
        return results.stream()
                .filter(result ->
                        result.unit().equals(unit) && result.indicator().equals(indicator))
                .findFirst();
    }

    /** The results of one indicator, in the order of the members. */
    public List<Result> resultsOf(String indicator) {
        return results.stream()
                .filter(result -> result.indicator().equals(indicator))
                .toList();
    }

    public Optional<Total> total(String indicator) {
        return totals.stream()
                .filter(total -> total.indicator().equals(indicator))
                .findFirst();
    }

    public Optional<Standing> standing(String unit) {
        return standings.stream()
                .filter(standing -> standing.unit().equals(unit))
                .findFirst();
    }

    /** Whether a unit has as many points as the one before it in the table; totals that are not shown tell nothing. */
    public boolean equalsOneAbove(Standing standing) {
        var above = standings.indexOf(standing) - 1;
        if (above < 0) {
            return false;
        }
        var more = standings.get(above).total();
        return more != null && standing.total() != null && more.compareTo(standing.total()) == 0;
    }

    public Optional<Seat> seat(Year seatYear, String role) {
        return leadership.stream()
                .filter(seat -> seat.year().equals(seatYear) && seat.role().equals(role))
                .findFirst();
    }

    /** The places shown, by unit; units without a place are absent. */
    public Map<String, Integer> places() {
        var places = new TreeMap<String, Integer>();
        for (var standing : standings) {
            if (standing.place() != null) {
                places.put(standing.unit(), standing.place());
            }
        }
        return places;
    }

    /** The same year with other results and standings. */
    Snapshot with(List<Result> otherResults, List<Standing> otherStandings) {
        return new Snapshot(
                cluster,
                year,
                disclosure,
                members,
                indicators,
                otherResults,
                totals,
                method,
                otherStandings,
                leadership,
                meeting,
                pact,
                awards,
                lastYear,
                inputs,
                summary,
                papers);
    }

    /** The same year with another summary. */
    public Snapshot with(Summary other) {
        return new Snapshot(
                cluster,
                year,
                disclosure,
                members,
                indicators,
                results,
                totals,
                method,
                standings,
                leadership,
                meeting,
                pact,
                awards,
                lastYear,
                inputs,
                other,
                papers);
    }
}
