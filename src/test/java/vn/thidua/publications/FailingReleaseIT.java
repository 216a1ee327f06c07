package vn.thidua.publications;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.time.Year;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.thidua.MutableClock;
import vn.thidua.TrialTest;
import vn.thidua.accounts.Actor;
import vn.thidua.accounts.SignIn;
import vn.thidua.seasons.SeasonId;
import vn.thidua.units.ClusterId;

/** A planned publication that fails for no fault of those who planned it, such as a database without room. */
@TrialTest
class FailingReleaseIT {

    private static final SeasonId FAILING = season(2021);
    private static final SeasonId LATER = season(2022);

    @Autowired
    private ReleaseDesk desk;

    @Autowired
    private DueReleases due;

    @Autowired
    private PublishedYears published;

    @Autowired
    private SignIn signIn;

    @Autowired
    private MutableClock clock;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void holdsUpNoOtherAndHappensOnceTheFaultIsGone() {
        jdbc.sql("""
                create function out_of_room() returns trigger language plpgsql
                    as 'begin raise exception sqlstate ''53100''; end'
                """).update();
        jdbc.sql("""
                create trigger out_of_room before insert on publication
                   for each row when (new.year = 2021) execute function out_of_room()
                """).update();
        plan(FAILING, Duration.ofMinutes(5));
        plan(LATER, Duration.ofMinutes(6));
        clock.advance(Duration.ofMinutes(10));

        due.release();

        assertThat(versions(LATER)).containsExactly(2, 1);
        assertThat(versions(FAILING)).containsExactly(1);
        assertThat(desk.planned(FAILING, publisher())).as("waits on").isPresent();
        assertThat(desk.refused(FAILING, publisher())).isEmpty();

        jdbc.sql("drop trigger out_of_room on publication").update();
        due.release();

        assertThat(versions(FAILING)).containsExactly(2, 1);
        assertThat(versions(LATER)).as("not once more").containsExactly(2, 1);
    }

    private void plan(SeasonId season, Duration until) {
        var terms = new PublicationTerms(LocalDate.of(2026, 11, 23), Disclosure.CRITERIA, "Bổ sung");
        desk.plan(season, terms, clock.instant().plus(until), publisher());
    }

    private List<Integer> versions(SeasonId season) {
        return published.editions("so-2", season.year()).stream()
                .map(Edition::version)
                .toList();
    }

    private Actor publisher() {
        return signIn.actor("cong-bo").orElseThrow();
    }

    private static SeasonId season(int year) {
        return new SeasonId(new ClusterId("so-2"), Year.of(year));
    }
}
