package vn.thidua.seasons.web;

import java.time.Year;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.thidua.leadership.Leadership;
import vn.thidua.leadership.LeadershipRole;
import vn.thidua.leadership.LeadershipTermView;
import vn.thidua.seasons.SeasonId;
import vn.thidua.seasons.web.Rotation.Seat;
import vn.thidua.seasons.web.Rotation.Seats;
import vn.thidua.units.ClusterId;
import vn.thidua.units.Directory;
import vn.thidua.units.UnitId;
import vn.thidua.units.UnitView;

/** Gathers what a page says about the rotation of a cluster. */
@Component
class Rotations {

    private final Leadership leadership;
    private final Directory directory;

    Rotations(Leadership leadership, Directory directory) {
        this.leadership = leadership;
        this.directory = directory;
    }

    Rotation of(SeasonId season) {
        var cluster = directory.cluster(season.cluster());
        var names = directory.units().stream().collect(Collectors.toMap(UnitView::id, UnitView::fullName));
        var terms = leadership.terms(cluster.id());
        var next = season.next().year();
        return new Rotation(
                cluster,
                seats(season.year(), terms, names),
                seats(next, terms, names),
                history(terms, names),
                leadership.suggest(cluster.id(), next),
                directory.members(cluster.id(), next));
    }

    /** Who leads a cluster in a year, for a list of clusters. */
    Seats seats(ClusterId cluster, Year year) {
        var names = directory.units().stream().collect(Collectors.toMap(UnitView::id, UnitView::fullName));
        return seats(year, leadership.terms(cluster), names);
    }

    private static List<Seats> history(List<LeadershipTermView> terms, Map<UnitId, String> names) {
        return terms.stream()
                .map(LeadershipTermView::year)
                .distinct()
                .sorted(Comparator.reverseOrder())
                .map(year -> seats(year, terms, names))
                .toList();
    }

    private static Seats seats(Year year, List<LeadershipTermView> terms, Map<UnitId, String> names) {
        return new Seats(
                year, seat(year, LeadershipRole.LEAD, terms, names), seat(year, LeadershipRole.DEPUTY, terms, names));
    }

    private static @Nullable Seat seat(
            Year year, LeadershipRole role, List<LeadershipTermView> terms, Map<UnitId, String> names) {
        return terms.stream()
                .filter(term -> term.year().equals(year) && term.role() == role)
                .findFirst()
                .map(term -> new Seat(
                        term, names.getOrDefault(term.unit(), term.unit().toString())))
                .orElse(null);
    }
}
