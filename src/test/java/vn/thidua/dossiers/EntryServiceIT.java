package vn.thidua.dossiers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static vn.thidua.dossiers.SampleDossiers.AN_PHU;
import static vn.thidua.dossiers.SampleDossiers.AN_PHU_EDITOR;
import static vn.thidua.dossiers.SampleDossiers.AN_PHU_HEAD;
import static vn.thidua.dossiers.SampleDossiers.CHAU_PHU_EDITOR;
import static vn.thidua.dossiers.SampleDossiers.JOBS;
import static vn.thidua.dossiers.SampleDossiers.LEAD;
import static vn.thidua.dossiers.SampleDossiers.OF_AN_PHU;
import static vn.thidua.dossiers.SampleDossiers.OF_TRI_TON;
import static vn.thidua.dossiers.SampleDossiers.PHU_TAN;
import static vn.thidua.dossiers.SampleDossiers.REVENUE;
import static vn.thidua.dossiers.SampleDossiers.REVIEWER;
import static vn.thidua.dossiers.SampleDossiers.TRI_TON;
import static vn.thidua.dossiers.SampleYear.SEASON;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Year;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.annotation.Transactional;
import vn.thidua.MutableClock;
import vn.thidua.PortalTest;
import vn.thidua.accounts.Actor;
import vn.thidua.kernel.NotAllowed;
import vn.thidua.kernel.NotFound;
import vn.thidua.kernel.RuleViolation;
import vn.thidua.scoring.Ledger;
import vn.thidua.scoring.ValueState;

@PortalTest
@Transactional
class EntryServiceIT {

    @Autowired
    private SampleYear year;

    @Autowired
    private EntryService entries;

    @Autowired
    private WorkflowService workflow;

    @Autowired
    private AppraisalService appraisal;

    @Autowired
    private ClusterYears years;

    @Autowired
    private DossierArchive archive;

    @Autowired
    private MutableClock clock;

    @BeforeEach
    void aYear() {
        year.enter();
    }

    @Test
    void showsTheRateAndThePointsOfWhatWasSaved() {
        var outcome = save(REVENUE, 0, "54.2");

        assertThat(outcome.result()).isEqualTo(SaveOutcome.Result.SAVED);
        var result = entries.sheet(OF_AN_PHU, AN_PHU_EDITOR)
                .result()
                .criterion("I.1")
                .orElseThrow();
        assertThat(result.rate()).isNotNull();
        assertThat(result.rate().toPercent(2)).isEqualByComparingTo("161.79");
        assertThat(result.base()).isEqualByComparingTo("60");
        assertThat(result.bonus()).isEqualByComparingTo("6");
    }

    /** Where points compare members, one's own would tell what others have typed; their figures come in with the cross-check. */
    @Test
    void scoresAReportWithoutWhatOthersMayNotShowYet() {
        save(REVENUE, 0, "54.2");
        var other = DossierKey.of(OF_AN_PHU.season(), PHU_TAN);

        assertThat(figureSeen(other, CHAU_PHU_EDITOR)).isNull();
        assertThat(figureSeen(OF_AN_PHU, AN_PHU_EDITOR)).isEqualByComparingTo("54.2");
        assertThat(figureSeen(other, REVIEWER)).isEqualByComparingTo("54.2");
        assertThat(figureSeen(other, LEAD)).isEqualByComparingTo("54.2");

        year.answerAll(OF_AN_PHU, AN_PHU_EDITOR);
        workflow.submit(OF_AN_PHU, "Gửi minh chứng sau.", AN_PHU_EDITOR);
        assertThat(figureSeen(other, CHAU_PHU_EDITOR)).as("handed in").isNull();
        workflow.take(OF_AN_PHU, Step.START_CROSS_CHECK, Terms.NONE, REVIEWER);
        assertThat(figureSeen(other, CHAU_PHU_EDITOR)).as("among its peers").isEqualByComparingTo("54.2");
    }

    /** An Phú's revenue in what somebody is shown the points of a report by. */
    private @Nullable BigDecimal figureSeen(DossierKey report, Actor actor) {
        return Objects.requireNonNull(
                        years.inputs(report, Ledger.CLAIMED, actor).units().get(AN_PHU.unitId()))
                .cell("I.1")
                .actual();
    }

    @Test
    void keepsWhatSomeoneElseSavedMeanwhile() {
        save(REVENUE, 0, "54.2");

        var late = save(REVENUE, 0, "53.9");

        assertThat(late.result()).isEqualTo(SaveOutcome.Result.CONFLICT);
        assertThat(figure(REVENUE)).isEqualTo(Figure.of("54.2"));
        assertThat(late.now()).isNotNull();
        assertThat(save(REVENUE, late.now().version(), "53.9").result()).isEqualTo(SaveOutcome.Result.SAVED);
        assertThat(figure(REVENUE)).isEqualTo(Figure.of("53.9"));
    }

    @Test
    void letsTwoPeopleTypeIntoTwoCells() {
        save(REVENUE, 0, "54.2");

        assertThat(save(JOBS, 0, "1410").result()).isEqualTo(SaveOutcome.Result.SAVED);
        assertThat(figure(REVENUE)).isEqualTo(Figure.of("54.2"));
    }

    @Test
    void takesARepeatedAttemptOnce() {
        save(REVENUE, 0, "54.2");

        assertThat(save(REVENUE, 0, "54.2").result()).isEqualTo(SaveOutcome.Result.SAVED);
        assertThat(entries.history(OF_AN_PHU, REVENUE, AN_PHU_EDITOR)).hasSize(1);
    }

    @Test
    void refusesWhatCannotBeAndKeepsTheRest() {
        var outcomes =
                entries.save(OF_AN_PHU, List.of(change(JOBS, 0, "1.41"), change(REVENUE, 0, "54.2")), AN_PHU_EDITOR);

        assertThat(outcomes)
                .extracting(SaveOutcome::result)
                .containsExactly(SaveOutcome.Result.REFUSED, SaveOutcome.Result.SAVED);
        assertThat(figure(JOBS)).isNull();
    }

    @Test
    void isClosedToEveryoneElse() {
        assertThatThrownBy(() -> entries.sheet(OF_AN_PHU, LEAD)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> entries.save(OF_AN_PHU, List.of(change(JOBS, 0, "1")), LEAD))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> entries.save(OF_AN_PHU, List.of(change(JOBS, 0, "1")), AN_PHU_HEAD))
                .isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> entries.sheet(OF_TRI_TON, AN_PHU_EDITOR)).isInstanceOf(NotFound.class);
        var notAMember = new DossierKey(OF_AN_PHU.cluster(), Year.of(2019), AN_PHU);
        assertThatThrownBy(() -> entries.sheet(notAMember, AN_PHU_EDITOR)).isInstanceOf(NotFound.class);
    }

    @Test
    void goesItsWholeWayAndBackAgain() {
        save(REVENUE, 0, "54.2");
        assertThatThrownBy(() -> workflow.submit(OF_AN_PHU, AN_PHU_EDITOR)).isInstanceOf(RuleViolation.class);

        year.answerAll(OF_AN_PHU, AN_PHU_EDITOR);
        assertThat(workflow.submit(OF_AN_PHU, AN_PHU_EDITOR).stage()).isEqualTo(Stage.SUBMITTED);
        assertThat(save(REVENUE, version(REVENUE), "53.9").result()).isEqualTo(SaveOutcome.Result.REFUSED);

        clock.advance(Duration.ofHours(1));
        var terms =
                Terms.open("Xem lại số lao động.", Set.of(JOBS), clock.instant().plus(Duration.ofDays(2)));
        workflow.take(OF_AN_PHU, Step.RETURN, terms, LEAD);
        assertThat(save(REVENUE, version(REVENUE), "53.9").result()).isEqualTo(SaveOutcome.Result.REFUSED);
        assertThat(save(JOBS, version(JOBS), "1410").result()).isEqualTo(SaveOutcome.Result.SAVED);
        assertThat(entries.revisions(OF_AN_PHU, AN_PHU_EDITOR)).singleElement().satisfies(revision -> {
            assertThat(revision.subject()).isEqualTo(JOBS);
            assertThat(revision.before()).isEqualTo(Figure.of("50"));
            assertThat(revision.now()).isEqualTo(Figure.of("1410"));
            assertThat(revision.points()).isPositive();
        });

        var again = workflow.submit(OF_AN_PHU, AN_PHU_EDITOR);
        assertThat(again.submittedAt()).isEqualTo(again.lastSubmittedAt().minus(Duration.ofHours(1)));
        workflow.take(OF_AN_PHU, Step.START_CROSS_CHECK, Terms.NONE, LEAD);
        appraisal.rule(
                OF_AN_PHU,
                JOBS,
                Ledger.CHECKED,
                version(JOBS),
                Figure.of("1390"),
                ReasonCode.DOUBLE_COUNT,
                "Hai mươi lao động tính hai lần.",
                LEAD);
        workflow.take(OF_AN_PHU, Step.CLOSE, Terms.NONE, LEAD);
        assertThatExceptionOfType(RuleViolation.class)
                .isThrownBy(() -> workflow.take(OF_AN_PHU, Step.APPRAISE, Terms.NONE, REVIEWER))
                .matches(refusal -> refusal.code().equals("dossiers.appraise.waiting"));
        year.acceptAll(OF_AN_PHU, REVIEWER);
        workflow.take(OF_AN_PHU, Step.APPRAISE, Terms.NONE, REVIEWER);
        workflow.publish(SEASON, SampleDossiers.PUBLISHER);
        assertThat(workflow.view(OF_AN_PHU, REVIEWER).stage()).isEqualTo(Stage.PUBLISHED);
        assertThat(actual("I.4", Ledger.CLAIMED)).isEqualByComparingTo("1410");
        assertThat(actual("I.4", Ledger.APPRAISED)).isEqualByComparingTo("1390");

        reopen();
        save(JOBS, version(JOBS), "1400");
        assertThat(actual("I.4", Ledger.APPRAISED)).isEqualByComparingTo("1400");
        assertThat(workflow.submit(OF_AN_PHU, AN_PHU_EDITOR).stage()).isEqualTo(Stage.CLUSTER_CLOSED);
        assertThatExceptionOfType(RuleViolation.class)
                .isThrownBy(() -> workflow.take(OF_AN_PHU, Step.APPRAISE, Terms.NONE, REVIEWER));
        appraisal.accept(OF_AN_PHU, JOBS, version(JOBS), REVIEWER);
        assertThat(workflow.take(OF_AN_PHU, Step.APPRAISE, Terms.NONE, REVIEWER).stage())
                .isEqualTo(Stage.APPRAISED);
    }

    @Test
    void losesNothingOfItsHistory() {
        save(JOBS, 0, "1410");
        save(JOBS, version(JOBS), "1420");
        entries.save(OF_AN_PHU, List.of(new CellChange(JOBS, version(JOBS), null, ChangeSource.TYPED)), AN_PHU_EDITOR);

        assertThat(entries.history(OF_AN_PHU, JOBS, AN_PHU_EDITOR))
                .extracting(FigureChange::before, FigureChange::after, FigureChange::by)
                .containsExactly(
                        tuple(Figure.of("1420"), null, "an-phu"),
                        tuple(Figure.of("1410"), Figure.of("1420"), "an-phu"),
                        tuple(null, Figure.of("1410"), "an-phu"));
    }

    @Test
    void blocksAFigureThatIsNotYetAvailableUntilItSaysWhy() {
        year.answerAll(OF_AN_PHU, AN_PHU_EDITOR);
        var missing = Claim.of(Figure.none(ValueState.NOT_YET_AVAILABLE));
        save(JOBS, version(JOBS), missing);

        assertThatThrownBy(() -> workflow.submit(OF_AN_PHU, AN_PHU_EDITOR)).isInstanceOf(RuleViolation.class);
        save(JOBS, version(JOBS), missing.noting("Chờ Cục Thống kê."));
        assertThat(workflow.submit(OF_AN_PHU, AN_PHU_EDITOR).stage()).isEqualTo(Stage.SUBMITTED);
    }

    @Test
    void restoresAYearOfThePastOnceInAllLedgersAndUsesItAsLastYear() {
        var lastYear = new DossierKey(OF_AN_PHU.cluster(), Year.of(2022), AN_PHU);
        var recorded = new RecordedDossier(
                lastYear,
                Stage.PUBLISHED,
                SampleDossiers.NOON.minus(Duration.ofDays(365)),
                List.of(new RecordedDossier.RecordedEntry(
                        JOBS,
                        Claim.of(Figure.of("1290")),
                        null,
                        new RecordedDossier.RecordedRuling("1280", ReasonCode.ARITHMETIC, "Tính lại."))));

        assertThat(archive.restore(recorded, Actor.system())).isTrue();
        assertThat(archive.restore(recorded, Actor.system())).isFalse();

        assertThat(workflow.view(lastYear, REVIEWER).stage()).isEqualTo(Stage.PUBLISHED);
        var cell = years.inputs(SEASON, Ledger.CLAIMED).units().get("an-phu").cell("I.4");
        assertThat(cell.previous()).isEqualByComparingTo("1280");
        assertThat(entries.sheet(OF_AN_PHU, AN_PHU_EDITOR).previous(JOBS)).isNotNull();
    }

    @Test
    void tellsHowFarEveryMemberIs() {
        save(JOBS, 0, "1410");

        assertThat(years.progress(SEASON))
                .filteredOn(summary -> summary.unit().equals(AN_PHU))
                .singleElement()
                .satisfies(summary -> {
                    assertThat(summary.stage()).isEqualTo(Stage.DRAFT);
                    assertThat(summary.answered()).isEqualTo(1);
                    assertThat(summary.asked()).isGreaterThan(20);
                });
        assertThat(years.progress(SEASON)).extracting(DossierSummary::unit).contains(TRI_TON);
    }

    private void reopen() {
        var terms =
                Terms.open("Đính chính số lao động.", Set.of(), clock.instant().plus(Duration.ofDays(365)));
        workflow.take(OF_AN_PHU, Step.REOPEN, terms, REVIEWER);
    }

    private SaveOutcome save(Subject subject, long seen, String figure) {
        return save(subject, seen, Claim.of(Figure.of(figure)));
    }

    private SaveOutcome save(Subject subject, long seen, Claim claim) {
        return entries.save(OF_AN_PHU, List.of(new CellChange(subject, seen, claim, ChangeSource.TYPED)), AN_PHU_EDITOR)
                .get(0);
    }

    private static CellChange change(Subject subject, long seen, String figure) {
        return new CellChange(subject, seen, Claim.of(Figure.of(figure)), ChangeSource.TYPED);
    }

    private @Nullable Figure figure(Subject subject) {
        var entry = entries.sheet(OF_AN_PHU, AN_PHU_EDITOR).entry(subject);
        return entry == null ? null : entry.figure(Ledger.CLAIMED);
    }

    private long version(Subject subject) {
        var entry = entries.sheet(OF_AN_PHU, AN_PHU_EDITOR).entry(subject);
        return entry == null ? 0 : entry.version();
    }

    private BigDecimal actual(String criterion, Ledger ledger) {
        return years.inputs(SEASON, ledger)
                .units()
                .get("an-phu")
                .cell(criterion)
                .actual();
    }
}
