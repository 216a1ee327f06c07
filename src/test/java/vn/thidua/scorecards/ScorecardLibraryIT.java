package vn.thidua.scorecards;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.Year;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;
import vn.thidua.PortalTest;
import vn.thidua.accounts.Actor;
import vn.thidua.accounts.Role;
import vn.thidua.kernel.NotAllowed;
import vn.thidua.kernel.NotFound;
import vn.thidua.kernel.RuleViolation;
import vn.thidua.rules.Scorecard;

@PortalTest
@Transactional
class ScorecardLibraryIT {

    @Autowired
    private ScorecardLibrary library;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void returnsTheTableThatWasIssued() {
        var table = table(1, 2021, 2023);

        var id = library.issue(table, "12/QĐ", null, Actor.system());

        assertThat(library.require(id)).isEqualTo(table);
        assertThat(library.require(id)).isSameAs(library.require(id));
        assertThat(library.summary(id).decisionNumber()).isEqualTo("12/QĐ");
        assertThat(library.summary(id).issued()).isTrue();
    }

    @Test
    void letsADraftChangeUntilItIsIssued() {
        var id = library.draft(table(1, 2021, 2023), Actor.system());
        assertThat(library.summary(id).issued()).isFalse();
        assertThat(library.newestFor(Year.of(2022))).isEmpty();

        library.draft(table(1, 2021, 2030), Actor.system());
        library.issue(table(1, 2021, 2030), null, null, Actor.system());

        assertThat(library.summary(id).yearTo()).isEqualTo(2030);
        assertThatExceptionOfType(RuleViolation.class)
                .isThrownBy(() -> library.draft(table(1, 2021, 2031), Actor.system()))
                .extracting(RuleViolation::code)
                .isEqualTo("scorecards.alreadyIssued");
    }

    @Test
    void keepsIssuedTablesEvenFromTheDatabasesOwnHands() {
        library.issue(table(1, null, null), null, null, Actor.system());

        assertThatThrownBy(() -> jdbc.sql("update scorecard set name = 'khác' where scorecard_code = 'BANG-THU'")
                        .update())
                .isInstanceOf(DataAccessException.class)
                .hasMessageContaining("never changes");
    }

    @Test
    void offersTheNewestTableMeantForAYear() {
        library.issue(table(1, 2021, 2023), null, null, Actor.system());
        library.issue(table(2, 2023, null), null, null, Actor.system());
        library.draft(table(3, 2023, null), Actor.system());

        assertThat(library.newestFor(Year.of(2020))).isEmpty();
        assertThat(library.newestFor(Year.of(2022))).contains(new ScorecardId("BANG-THU", 1));
        assertThat(library.newestFor(Year.of(2030))).contains(new ScorecardId("BANG-THU", 2));
        assertThat(library.all()).extracting(each -> each.id().version()).containsSequence(3, 2, 1);
    }

    @Test
    void isKeptByAdministratorsAlone() {
        var board = new Actor("cong-bo", "Công bố", null, Set.of(Role.PROVINCIAL_PUBLISHER), Set.of());

        assertThatExceptionOfType(NotAllowed.class)
                .isThrownBy(() -> library.issue(table(1, null, null), null, null, board));
        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> library.require(new ScorecardId("BANG-THU", 1)));
    }

    private static Scorecard table(int version, @Nullable Integer from, @Nullable Integer to) {
        return new Scorecard(
                "BANG-THU",
                version,
                true,
                "Bảng thử",
                null,
                null,
                List.of(),
                from,
                to,
                new BigDecimal("100"),
                false,
                null,
                null,
                null,
                null,
                List.of(),
                List.of(),
                List.of(),
                List.of());
    }
}
