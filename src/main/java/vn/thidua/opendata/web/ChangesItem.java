package vn.thidua.opendata.web;

import java.time.Year;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.thidua.publications.Correction;
import vn.thidua.publications.Edition;

/** What changed from one version to a later one: each figure, what that did to points and places, each award, seat and scan. */
record ChangesItem(
        String cluster,
        Year year,
        int from,
        int to,
        @Nullable String reason,
        List<Correction.Figure> figures,
        List<Correction.Effect> effects,
        List<Correction.Award> awards,
        List<Correction.Seat> seats,
        List<Correction.Paper> papers) {

    static ChangesItem of(Correction correction, Edition after) {
        return new ChangesItem(
                after.cluster(),
                after.year(),
                correction.from(),
                after.version(),
                after.reason(),
                correction.figures(),
                correction.effects(),
                correction.awards(),
                correction.seats(),
                correction.papers());
    }
}
