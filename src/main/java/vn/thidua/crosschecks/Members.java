package vn.thidua.crosschecks;

import vn.thidua.accounts.Actor;
import vn.thidua.seasons.SeasonId;
import vn.thidua.units.Directory;

/** Whether somebody speaks for a member of a cluster's year. */
final class Members {

    private Members() {}

    static boolean include(Directory directory, SeasonId season, Actor actor) {
        var unit = actor.unit();
        return unit != null && directory.isMember(season.cluster(), unit, season.year());
    }
}
