package vn.thidua.publications;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.thidua.publications.SampleReleases.season;
import static vn.thidua.publications.SampleReleases.terms;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;
import vn.thidua.TrialTest;
import vn.thidua.kernel.RuleViolation;
import vn.thidua.seasons.SeasonId;

/** What is wrong in the database blocks the publication of a year that has everything otherwise; each case is undone. */
@TrialTest
@Transactional
class ChecklistIT {

    private static final SeasonId READY = season(2022);

    @Autowired
    private PublicationService publications;

    @Autowired
    private SampleReleases releases;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void letsAYearPassThatHasEverything() {
        assertThat(publications.checklist(READY, releases.publisher()).items()).allMatch(Checklist.Item::met);
    }

    @Test
    void blocksOnceSomebodyChangedTheJournalBehindThePortal() {
        jdbc.sql("alter table journal_entry disable trigger journal_entry_append_only")
                .update();
        changes("update journal_entry set actor = 'ai-do' where position = 7");

        assertBlocks("publications.check.chain");
    }

    @Test
    void blocksOnceARulingHasLostItsReason() {
        changes("""
            update dossier_entry set checked_reason = ' '
             where checked is not null and dossier_id in (select dossier_id from dossier where year = 2022)
            """);

        assertBlocks("publications.check.reasons");
    }

    @Test
    void blocksOnceAReportIsNoLongerAppraised() {
        changes("update dossier set stage = 'CLUSTER_CLOSED' where year = 2022 and unit_id = 'tri-ton'");

        assertBlocks("publications.check.appraised");
    }

    /** An Phú reports to the last figure what Phú Tân does. */
    @Test
    void blocksOnceNobodyCanTellTwoUnitsApart() {
        changes("""
            update dossier_entry other
               set (value_state, claimed, value_status, qualifier, note, checked, checked_reason_code, checked_reason, checked_by,
                    checked_at, appraised, appraised_reason_code, appraised_reason, appraised_by, appraised_at)
                 = (one.value_state, one.claimed, one.value_status, one.qualifier, one.note, one.checked, one.checked_reason_code,
                    one.checked_reason, one.checked_by, one.checked_at, one.appraised, one.appraised_reason_code,
                    one.appraised_reason, one.appraised_by, one.appraised_at)
              from dossier_entry one, dossier of_one, dossier of_other
             where of_one.year in (2021, 2022) and of_one.unit_id = 'phu-tan' and one.dossier_id = of_one.dossier_id
               and of_other.year = of_one.year and of_other.unit_id = 'an-phu' and other.dossier_id = of_other.dossier_id
               and other.subject_kind = one.subject_kind and other.subject_code = one.subject_code
            """);
        changes("""
            insert into indicator_target_revision
                   (unit_id, year, indicator_code, value, baseline, document, assigned_at, assigned_by)
            select 'an-phu', year, indicator_code, value, baseline, document, assigned_at, assigned_by
              from indicator_target_revision where year = 2022 and unit_id = 'phu-tan'
            """);
        changes("""
            update dossier other set submitted_at = one.submitted_at, last_submitted_at = one.last_submitted_at
              from dossier one
             where one.year = 2022 and one.unit_id = 'phu-tan' and other.year = 2022 and other.unit_id = 'an-phu'
            """);

        assertBlocks("publications.check.ties");
    }

    private void changes(String sql) {
        assertThat(jdbc.sql(sql).update()).isPositive();
    }

    private void assertBlocks(String condition) {
        assertThat(publications.checklist(READY, releases.publisher()).items())
                .filteredOn(item -> !item.met())
                .extracting(Checklist.Item::code)
                .containsExactly(condition);
        assertThatThrownBy(() -> publications.publish(READY, terms("Bổ sung"), releases.publisher()))
                .isInstanceOf(RuleViolation.class)
                .hasMessageContaining("publications.notReady");
    }
}
