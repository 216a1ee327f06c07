package vn.thidua.publications;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.thidua.publications.SampleReleases.season;
import static vn.thidua.publications.SampleReleases.terms;

import java.time.Duration;
import java.time.LocalDateTime;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import vn.thidua.MutableClock;
import vn.thidua.TrialTest;
import vn.thidua.kernel.NotAllowed;
import vn.thidua.kernel.RuleViolation;
import vn.thidua.seasons.SeasonId;

@TrialTest
class PlannedReleaseIT {

    private static final SeasonId READY = season(2022);
    private static final SeasonId REOPENED = season(2023);

    @Autowired
    private ReleaseDesk desk;

    @Autowired
    private DueReleases due;

    @Autowired
    private PublicationService publications;

    @Autowired
    private PublishedYears published;

    @Autowired
    private ReleaseCalendar calendar;

    @Autowired
    private SampleReleases releases;

    @Autowired
    private MutableClock clock;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private MockMvcTester mvc;

    @Test
    void happensAtItsMinuteAndOnlyOnceWhateverTheNumberOfNodes() {
        releases.plan(READY, "Bổ sung", Duration.ofMinutes(10));

        due.release();
        assertThat(releases.versions(READY)).containsExactly(1);

        clock.advance(Duration.ofMinutes(10));
        var nodes = Stream.generate(() -> CompletableFuture.runAsync(due::release))
                .limit(3)
                .toList();
        nodes.forEach(CompletableFuture::join);

        assertThat(releases.versions(READY)).containsExactly(2, 1);
        assertThat(desk.planned(READY, releases.publisher())).isEmpty();
        assertThat(events("publication/so-2/2022")).contains("ReleasePlanned", "YearPublished");
        assertThat(inTheJournal(releases.editions(READY).get(0).journalHead()))
                .as("the head of the journal that the publication bears")
                .isTrue();
    }

    @Test
    void isRefusedWhileSomethingBlocksAndSaysWhy() {
        releases.plan(REOPENED, "Số liệu mới", Duration.ofMinutes(5));
        clock.advance(Duration.ofMinutes(6));

        due.release();

        assertThat(releases.versions(REOPENED)).containsExactly(1);
        assertThat(desk.refused(REOPENED, releases.publisher()))
                .hasValueSatisfying(release -> assertThat(release.refusal()).isEqualTo("publications.notReady"));
    }

    @Test
    void canBeCalledOff() {
        var year = season(2021);
        releases.plan(year, "Thử", Duration.ofMinutes(5));
        assertThatThrownBy(() -> releases.plan(year, "Lần nữa", Duration.ofHours(1)))
                .isInstanceOf(RuleViolation.class)
                .hasMessageContaining("publications.release.already");

        desk.withdraw(year, releases.publisher());
        clock.advance(Duration.ofMinutes(6));
        due.release();

        assertThat(releases.versions(year)).containsExactly(1);
    }

    @Test
    void isForThePublisherAndForATimeToCome() {
        assertThatThrownBy(() ->
                        desk.plan(READY, terms("x"), clock.instant().plusSeconds(60), releases.actor("tham-dinh")))
                .isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> releases.plan(READY, "x", Duration.ZERO)).isInstanceOf(RuleViolation.class);
        assertThatThrownBy(() -> releases.plan(READY, " ", Duration.ofMinutes(1)))
                .isInstanceOf(RuleViolation.class);
    }

    @Test
    void knowsWhoSawTheYearBefore() {
        publications.preview(season(2021), terms("Xem"), releases.publisher());
        publications.preview(season(2021), terms("Xem"), releases.publisher());

        assertThat(desk.viewings(season(2021), releases.publisher())).hasSize(1);
        assertThat(events("publication/so-2/2021")).contains("DraftSeen");
    }

    @Test
    void leavesTheCalendarToAnnounceYearsThatAreStillToCome() {
        assertThat(calendar.coming())
                .allSatisfy(release -> assertThat(published.editions(release.cluster(), release.year()))
                        .isEmpty());
    }

    @Test
    void tellsWhoeverComesTooEarlyTheMinuteAndNothingElse() {
        var year = season(2024);
        var dueAt =
                LocalDateTime.of(2026, 12, 20, 8, 30).atZone(clock.getZone()).toInstant();
        desk.plan(year, terms("Kín đến giờ công bố"), dueAt, releases.publisher());

        assertThat(mvc.get().uri("/cum/so-2/2024"))
                .hasStatus(HttpStatus.NOT_FOUND)
                .bodyText()
                .contains("Kết quả năm 2024 chưa được công bố", "lúc 08:30 ngày 20/12/2026")
                .doesNotContain("Kín đến giờ", "type=\"password\"", "method=\"post\"");
        assertThat(mvc.get().uri("/cum/so-2/2024?lang=en"))
                .hasStatus(HttpStatus.NOT_FOUND)
                .bodyText()
                .contains("They will be published at 08:30 on 20/12/2026.");
        assertThat(mvc.get().uri("/lich-cong-bo")).bodyText().contains("20/12/2026 08:30");
        for (var path : List.of("/cum/so-2/2024/v1", "/cum/so-2/2024.json", "/cum/so-2/2024/diem/an-phu")) {
            assertThat(mvc.get().uri(path)).as(path).hasStatus(HttpStatus.NOT_FOUND);
        }

        desk.withdraw(year, releases.publisher());
        assertThat(mvc.get().uri("/cum/so-2/2024")).bodyText().doesNotContain("20/12/2026");
    }

    private boolean inTheJournal(@Nullable String head) {
        return jdbc.sql("select exists (select 1 from journal_entry where hash = :head)")
                .param("head", head)
                .query(Boolean.class)
                .single();
    }

    private List<String> events(String subject) {
        return jdbc.sql("select event from journal_entry where subject like :subject || '%' order by position")
                .param("subject", subject)
                .query(String.class)
                .list();
    }
}
