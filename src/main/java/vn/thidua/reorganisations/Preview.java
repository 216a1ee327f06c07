package vn.thidua.reorganisations;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.thidua.dossiers.Stage;
import vn.thidua.leadership.LeadershipTermView;
import vn.thidua.seasons.SeasonId;
import vn.thidua.units.ClusterId;
import vn.thidua.units.MembershipView;
import vn.thidua.units.UnitId;
import vn.thidua.units.UnitView;

/** What a reorganisation would do, as the units stand now. */
public record Preview(Reorganisation plan, List<Ending> endings, List<Joining> joinings) {

    /**
     * What becomes of one predecessor.
     *
     * @param lastDay its last day; absent where only a part is split off
     * @param memberships the spells that are closed on that day
     * @param seats the seats in clusters that it holds for years that reach beyond that day
     * @param reports what it has not brought to publication
     * @param accounts the logins of its people
     */
    public record Ending(
            UnitView unit,
            @Nullable LocalDate lastDay,
            List<MembershipView> memberships,
            List<LeadershipTermView> seats,
            List<OpenReport> reports,
            List<String> accounts) {

        /** Whether the directory knows this last day already. */
        public boolean isKnown() {
            return lastDay != null && lastDay.equals(unit.validTo());
        }
    }

    /**
     * A report that is not published yet.
     *
     * @param partial whether the unit ends within that year, so that it is not considered for commendation
     */
    public record OpenReport(SeasonId season, Stage stage, boolean partial) {}

    /** A successor that enters a cluster. */
    public record Joining(ClusterId cluster, UnitId unit) {}

    public boolean leavesReports() {
        return endings.stream().anyMatch(ending -> !ending.reports().isEmpty());
    }

    /** Stands for exactly this preview: what is confirmed is what was shown. */
    public String fingerprint() {
        return UUID.nameUUIDFromBytes(toString().getBytes(StandardCharsets.UTF_8))
                .toString();
    }
}
