package vn.thidua.portal.web;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.thidua.publications.Edition;
import vn.thidua.publications.PublicRegister.Fate;
import vn.thidua.publications.PublishedYear;
import vn.thidua.publications.Snapshot.Award;
import vn.thidua.publications.Snapshot.Indicator;
import vn.thidua.publications.Snapshot.Member;
import vn.thidua.publications.Snapshot.Result;
import vn.thidua.publications.Snapshot.Seat;
import vn.thidua.publications.Standing;

/**
 * One unit over the published years, under its name of the last of them.
 *
 * @param years those that it took part in, from the first to the last
 * @param tookPart in how many years it took part, shown here or not
 * @param fate what the register knows of its time
 */
record UnitPage(
        Member member, List<PublishedYear> years, @Nullable Fate fate, int tookPart) {

    /** Its place in one year. */
    record PlaceRow(
            PublishedYear year,
            @Nullable Standing standing,
            @Nullable String role) {}

    /** One indicator, a result a year. */
    record FigureRow(
            Indicator indicator,
            List<@Nullable Result> results,
            @Nullable BigDecimal lastRate) {}

    /** A commendation and the year that tells of it. */
    record AwardRow(Edition edition, Award award) {}

    /** The unit in some of its years only. */
    UnitPage in(List<PublishedYear> some) {
        return new UnitPage(member, some, fate, tookPart);
    }

    public PublishedYear last() {
        return years.get(years.size() - 1);
    }

    public List<PlaceRow> placesNewestFirst() {
        var rows = new ArrayList<PlaceRow>();
        for (var year : years) {
            rows.add(new PlaceRow(
                    year,
                    year.snapshot().standing(member.id()).orElse(null),
                    year.outline().leadership().stream()
                            .filter(seat -> seat.year().equals(year.edition().year())
                                    && seat.unit().equals(member.id()))
                            .map(Seat::role)
                            .findFirst()
                            .orElse(null)));
        }
        Collections.reverse(rows);
        return rows;
    }

    public List<FigureRow> figures() {
        var indicators = new LinkedHashMap<String, Indicator>();
        years.forEach(year -> year.outline().indicators().forEach(each -> indicators.put(each.code(), each)));
        return indicators.values().stream()
                .map(indicator -> {
                    var results = new ArrayList<@Nullable Result>();
                    years.forEach(year -> results.add(year.snapshot()
                            .result(member.id(), indicator.code())
                            .orElse(null)));
                    var lastResult = results.get(results.size() - 1);
                    return new FigureRow(indicator, results, lastResult == null ? null : lastResult.rate());
                })
                .toList();
    }

    public List<AwardRow> awards() {
        var rows = new ArrayList<AwardRow>();
        years.forEach(year -> year.outline().awards().stream()
                .filter(award -> award.unit().equals(member.id()))
                .forEach(award -> rows.add(0, new AwardRow(year.edition(), award))));
        return rows;
    }
}
