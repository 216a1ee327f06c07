package vn.thidua.opendata.web;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.thidua.publications.Snapshot;
import vn.thidua.publications.Standing;
import vn.thidua.publications.Words;

/** Where a unit stands, without the criteria. */
record RankingItem(
        String unit,
        String unitName,
        @Nullable Integer place,
        boolean tied,
        @Nullable Words decidedBy,
        List<Words> notConsidered,
        @Nullable BigDecimal base,
        @Nullable BigDecimal rescaledBase,
        @Nullable BigDecimal bonus,
        @Nullable BigDecimal penalty,
        @Nullable BigDecimal total,
        @Nullable String grade,
        List<Standing.GroupPoints> groups) {

    static RankingItem of(Snapshot year, Standing standing) {
        return new RankingItem(
                standing.unit(),
                year.member(standing.unit()).map(Snapshot.Member::fullName).orElse(standing.unit()),
                standing.place(),
                standing.tied(),
                standing.decidedBy(),
                standing.notConsidered(),
                standing.base(),
                standing.rescaledBase(),
                standing.bonus(),
                standing.penalty(),
                standing.total(),
                standing.grade(),
                standing.groups());
    }
}
