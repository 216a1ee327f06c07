package vn.thidua.dossiers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.thidua.dossiers.SampleDossiers.JOBS;
import static vn.thidua.dossiers.SampleDossiers.NOON;
import static vn.thidua.dossiers.SampleDossiers.OF_AN_PHU;

import org.junit.jupiter.api.Test;
import vn.thidua.kernel.RuleViolation;
import vn.thidua.scoring.Ledger;
import vn.thidua.scoring.ValueState;

class DossierEntryTests {

    private final DossierEntry entry = new DossierEntry(DossierId.next(), JOBS, "an-phu", NOON);

    @Test
    void letsTheLastLedgerCount() {
        claim("1505");
        rule(Ledger.CHECKED, "1480");
        rule(Ledger.APPRAISED, "1475");

        assertThat(entry.figure(Ledger.CLAIMED)).isEqualTo(Figure.of("1505"));
        assertThat(entry.figure(Ledger.CHECKED)).isEqualTo(Figure.of("1480"));
        assertThat(entry.figure(Ledger.APPRAISED)).isEqualTo(Figure.of("1475"));
    }

    @Test
    void leavesWhatStoodBeforeWhereALedgerIsEmpty() {
        claim("1505");
        rule(Ledger.CHECKED, "1480");

        assertThat(entry.figure(Ledger.APPRAISED)).isEqualTo(Figure.of("1480"));
    }

    @Test
    void withdrawsWhatWasJudgedWhenAnotherFigureIsClaimed() {
        claim("1505");
        rule(Ledger.CHECKED, "1480");
        rule(Ledger.APPRAISED, "1475");

        claim("1480");

        assertThat(entry.ruling(Ledger.CHECKED)).isNull();
        assertThat(entry.ruling(Ledger.APPRAISED)).isNull();
        assertThat(entry.figure(Ledger.APPRAISED)).isEqualTo(Figure.of("1480"));
    }

    @Test
    void isSettledOnceTheProvinceAcceptsItAndWaitsAgainWhenItChanges() {
        claim("1505");
        assertThat(entry.isSettled()).isFalse();

        entry.accept(OF_AN_PHU, "tham-dinh", NOON);
        assertThat(entry.isSettled()).isTrue();
        assertThat(entry.figure(Ledger.APPRAISED)).isEqualTo(Figure.of("1505"));

        claim("1480");
        assertThat(entry.isSettled()).isFalse();
    }

    @Test
    void waitsAgainWhenTheClusterChecksItAnew() {
        claim("1505");
        entry.accept(OF_AN_PHU, "tham-dinh", NOON);

        rule(Ledger.CHECKED, "1480");

        assertThat(entry.isSettled()).isFalse();
    }

    @Test
    void fallsBackToTheClustersFigureWhenThatIsAccepted() {
        claim("1505");
        rule(Ledger.CHECKED, "1480");
        rule(Ledger.APPRAISED, "1475");

        entry.accept(OF_AN_PHU, "tham-dinh", NOON);

        assertThat(entry.ruling(Ledger.APPRAISED)).isNull();
        assertThat(entry.figure(Ledger.APPRAISED)).isEqualTo(Figure.of("1480"));
        assertThat(entry.isSettled()).isTrue();
    }

    @Test
    void keepsWhatWasJudgedWhenOnlyTheNoteChanges() {
        claim("1505");
        rule(Ledger.CHECKED, "1480");

        entry.claim(
                OF_AN_PHU,
                Claim.of(Figure.of("1505")).noting("Theo báo cáo quý IV."),
                ChangeSource.TYPED,
                "an-phu",
                NOON);

        assertThat(entry.figure(Ledger.CHECKED)).isEqualTo(Figure.of("1480"));
    }

    @Test
    void goesBackToWhatStoodBeforeWhenARulingIsWithdrawn() {
        claim("1505");
        rule(Ledger.CHECKED, "1480");

        entry.rule(OF_AN_PHU, Ledger.CHECKED, null, ChangeSource.TYPED, "tri-ton", NOON);

        assertThat(entry.figure(Ledger.APPRAISED)).isEqualTo(Figure.of("1505"));
    }

    @Test
    void takesNoRulingWithoutAReasonInWords() {
        claim("1505");

        assertThatThrownBy(() -> entry.rule(
                        OF_AN_PHU,
                        Ledger.CHECKED,
                        new Ruling("1480", ReasonCode.DOUBLE_COUNT, "  ", "tri-ton", NOON),
                        ChangeSource.TYPED,
                        "tri-ton",
                        NOON))
                .isInstanceOf(RuleViolation.class);
        assertThat(entry.ruling(Ledger.CHECKED)).isNull();
    }

    @Test
    void neverConfusesAFigureWithTheReasonForNone() {
        assertThatThrownBy(() -> Figure.none(ValueState.NUMBER)).isInstanceOf(RuleViolation.class);
        assertThatThrownBy(() -> new Figure(ValueState.NOTHING_AROSE, "0")).isInstanceOf(RuleViolation.class);
        assertThat(Figure.of("0").isNumber()).isTrue();
    }

    private void claim(String figure) {
        entry.claim(OF_AN_PHU, Claim.of(Figure.of(figure)), ChangeSource.TYPED, "an-phu", NOON);
    }

    private void rule(Ledger ledger, String figure) {
        var ruling = new Ruling(figure, ReasonCode.DOUBLE_COUNT, "Tính hai lần.", "tri-ton", NOON);
        entry.rule(OF_AN_PHU, ledger, ruling, ChangeSource.TYPED, "tri-ton", NOON);
    }
}
