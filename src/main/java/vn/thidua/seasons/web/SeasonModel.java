package vn.thidua.seasons.web;

import java.time.Year;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import vn.thidua.seasons.SeasonId;
import vn.thidua.seasons.SeasonPages;
import vn.thidua.seasons.SeasonService;
import vn.thidua.units.ClusterId;
import vn.thidua.units.ClusterView;
import vn.thidua.units.Directory;

/** What every page about a cluster's year shows; first of all models, since others build on the year. */
@ControllerAdvice(annotations = SeasonPages.class)
@Order(Ordered.HIGHEST_PRECEDENCE)
class SeasonModel {

    private final Directory directory;
    private final SeasonService seasons;

    SeasonModel(Directory directory, SeasonService seasons) {
        this.directory = directory;
        this.seasons = seasons;
    }

    @ModelAttribute("season")
    SeasonId season(@PathVariable ClusterId cum, @PathVariable Year nam) {
        return new SeasonId(cum, nam);
    }

    /** Whether the year has a scorecard, without which there are no points and no standings. */
    @ModelAttribute("scored")
    boolean scored(@PathVariable ClusterId cum, @PathVariable Year nam) {
        return seasons.isScored(new SeasonId(cum, nam));
    }

    @ModelAttribute("cluster")
    ClusterView cluster(@PathVariable ClusterId cum) {
        return directory.cluster(cum);
    }
}
