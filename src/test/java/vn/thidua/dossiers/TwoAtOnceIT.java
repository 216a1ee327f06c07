package vn.thidua.dossiers;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.thidua.dossiers.SampleDossiers.AN_PHU_EDITOR;
import static vn.thidua.dossiers.SampleDossiers.JOBS;
import static vn.thidua.dossiers.SampleDossiers.LEAD;
import static vn.thidua.dossiers.SampleDossiers.OF_AN_PHU;
import static vn.thidua.dossiers.SampleDossiers.REVIEWER;
import static vn.thidua.dossiers.SampleYear.SEASON;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.thidua.PortalTest;
import vn.thidua.accounts.Actor;
import vn.thidua.kernel.RuleViolation;
import vn.thidua.scoring.Ledger;

/** Two people act on one report at the same moment: one of them succeeds, the other is told what happened. */
@PortalTest
class TwoAtOnceIT {

    @Autowired
    private SampleYear year;

    @Autowired
    private WorkflowService workflow;

    @Autowired
    private AppraisalService appraisals;

    @Autowired
    private ClusterYears years;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void oneSucceedsAndTheOtherIsTold() throws Exception {
        year.enter();
        year.answerAll(OF_AN_PHU, AN_PHU_EDITOR);
        workflow.submit(OF_AN_PHU, AN_PHU_EDITOR);

        var started = atOnce(
                () -> workflow.take(OF_AN_PHU, Step.START_CROSS_CHECK, Terms.NONE, LEAD),
                () -> workflow.take(OF_AN_PHU, Step.START_CROSS_CHECK, Terms.NONE, REVIEWER));
        assertThat(started)
                .filteredOn(Exception.class::isInstance)
                .singleElement()
                .satisfies(TwoAtOnceIT::tellsThatTheStepIsTaken);

        var seen = years.entries(SEASON).stream()
                .filter(entry -> entry.subject().equals(JOBS))
                .findFirst()
                .orElseThrow()
                .version();
        var checked = atOnce(() -> check("40", seen, LEAD), () -> check("45", seen, REVIEWER));
        assertThat(checked)
                .filteredOn(OptimisticLockingFailureException.class::isInstance)
                .hasSize(1);

        var closed = atOnce(
                () -> workflow.take(OF_AN_PHU, Step.CLOSE, Terms.NONE, LEAD),
                () -> workflow.take(OF_AN_PHU, Step.ASK_EXPLANATION, Terms.because("Xem lại số lao động."), REVIEWER));
        assertThat(closed.stream().filter(Exception.class::isInstance).count()).isLessThanOrEqualTo(1);
        assertThat(jdbc.sql("select step from dossier_step order by step_id")
                        .query(String.class)
                        .list())
                .startsWith("SUBMIT", "START_CROSS_CHECK")
                .doesNotHaveDuplicates();
    }

    /** Who looked after the winner is told of the stage; who looked just before it, that the report has changed since. */
    private static void tellsThatTheStepIsTaken(Object refusal) {
        if (refusal instanceof RuleViolation violation) {
            assertThat(violation.code()).isEqualTo("dossiers.step.notNow");
        } else {
            assertThat(refusal).isInstanceOf(OptimisticLockingFailureException.class);
        }
    }

    private EntryView check(String figure, long seen, Actor actor) {
        return appraisals.rule(
                OF_AN_PHU, JOBS, Ledger.CHECKED, seen, Figure.of(figure), ReasonCode.ARITHMETIC, "Cộng lại.", actor);
    }

    /** How each of two acts ended that began together: with its result, or with what it threw. */
    private static List<Object> atOnce(Callable<?> one, Callable<?> other) throws InterruptedException {
        var start = new CyclicBarrier(2);
        var people = Executors.newFixedThreadPool(2);
        try {
            var acts = Stream.of(one, other)
                    .map(act -> people.submit(() -> {
                        start.await();
                        return (Object) act.call();
                    }))
                    .toList();
            var ends = new ArrayList<Object>();
            for (var act : acts) {
                try {
                    ends.add(act.get());
                } catch (ExecutionException thrown) {
                    ends.add(thrown.getCause());
                }
            }
            return ends;
        } finally {
            people.shutdown();
        }
    }
}
