package vn.thidua.dossiers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.thidua.dossiers.SampleDossiers.AN_PHU_EDITOR;
import static vn.thidua.dossiers.SampleDossiers.OF_AN_PHU;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.thidua.PortalTest;

/** A step that breaks off at its very end, when the journal is written, was never taken: no half state is left. */
@PortalTest
class StepBrokenOffIT {

    @Autowired
    private SampleYear year;

    @Autowired
    private WorkflowService workflow;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void leavesNoHalfStateAndCanBeTakenAgain() {
        year.enter();
        year.answerAll(OF_AN_PHU, AN_PHU_EDITOR);
        jdbc.sql("create function break_off() returns trigger language plpgsql as 'begin raise ''broken off''; end'")
                .update();
        jdbc.sql("create trigger break_off before insert on journal_entry execute function break_off()")
                .update();

        assertThatThrownBy(() -> workflow.submit(OF_AN_PHU, AN_PHU_EDITOR)).hasMessageContaining("broken off");
        assertThat(steps()).isEmpty();

        jdbc.sql("drop trigger break_off on journal_entry").update();
        workflow.submit(OF_AN_PHU, AN_PHU_EDITOR);
        assertThat(steps()).containsExactly("SUBMIT");
    }

    private List<String> steps() {
        return jdbc.sql("select step from dossier_step").query(String.class).list();
    }
}
