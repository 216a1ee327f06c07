package vn.thidua.publications;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.thidua.MutableClock;
import vn.thidua.TrialTest;
import vn.thidua.seasons.SeasonId;

/** A planned publication that fails for no fault of those who planned it, such as a database without room. */
@TrialTest
class FailingReleaseIT {

    private static final SeasonId FAILING = SampleReleases.season(2021);
    private static final SeasonId LATER = SampleReleases.season(2022);

    /** Open again for corrections in the trial, so that a publication of it is refused. */
    private static final SeasonId BLOCKED = SampleReleases.season(2023);

    @Autowired
    private ReleaseDesk desk;

    @Autowired
    private DueReleases due;

    @Autowired
    private SampleReleases releases;

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
        releases.plan(FAILING, "Bổ sung", Duration.ofMinutes(5));
        releases.plan(BLOCKED, "Bổ sung", Duration.ofMinutes(6));
        releases.plan(LATER, "Bổ sung", Duration.ofMinutes(7));
        clock.advance(Duration.ofMinutes(10));

        due.release();

        assertThat(releases.versions(LATER)).containsExactly(2, 1);
        assertThat(releases.versions(FAILING)).containsExactly(1);
        assertThat(desk.planned(FAILING, releases.publisher())).as("waits on").isPresent();
        assertThat(desk.refused(FAILING, releases.publisher())).isEmpty();
        assertThat(desk.refused(BLOCKED, releases.publisher())).isPresent();

        jdbc.sql("drop trigger out_of_room on publication").update();
        due.release();

        assertThat(releases.versions(FAILING)).containsExactly(2, 1);
        assertThat(releases.versions(LATER)).as("not once more").containsExactly(2, 1);
    }
}
