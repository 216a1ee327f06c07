package vn.thidua.dossiers;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.thidua.scoring.Ledger;

/** Keeps what happened to each figure and report: it hears every change, in the transaction that makes it. */
@Component
class DossierHistory {

    private final JdbcClient jdbc;

    DossierHistory(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @EventListener
    void on(FigureChanged change) {
        jdbc.sql("""
                        insert into dossier_change (dossier_id, subject_kind, subject_code, ledger, old_state, old_figure,
                                                    new_state, new_figure, reason_code, reason, source, changed_by, changed_at)
                        values (:dossier, :kind, :code, :ledger, :oldState, :old, :newState, :new, :reasonCode, :reason,
                                :source, :by, :at)
                        """)
                .param("dossier", change.dossier().dossierId())
                .param("kind", change.about().kind().name())
                .param("code", change.about().code())
                .param("ledger", change.ledger().name())
                .param("oldState", state(change.before()))
                .param("old", text(change.before()))
                .param("newState", state(change.after()))
                .param("new", text(change.after()))
                .param(
                        "reasonCode",
                        change.reasonCode() == null ? null : change.reasonCode().name())
                .param("reason", change.reason())
                .param("source", change.source().name())
                .param("by", change.actor())
                .param("at", Timestamp.from(change.at()))
                .update();
    }

    @EventListener
    void on(StepTaken taken) {
        jdbc.sql("""
                        insert into dossier_step (dossier_id, step, from_stage, to_stage, reason, taken_by, taken_at)
                        values (:dossier, :step, :from, :to, :reason, :by, :at)
                        """)
                .param("dossier", taken.dossier().dossierId())
                .param("step", taken.step().name())
                .param("from", taken.from().name())
                .param("to", taken.to().name())
                .param("reason", taken.terms().reason())
                .param("by", taken.actor())
                .param("at", Timestamp.from(taken.at()))
                .update();
    }

    /** What the unit said when it handed its report in last; absent where it said nothing. */
    Optional<String> explanation(DossierId dossier) {
        return jdbc.sql("""
                        select reason from dossier_step where dossier_id = :dossier and step in ('SUBMIT', 'RESUBMIT', 'PRESENT')
                        order by step_id desc limit 1
                        """)
                .param("dossier", dossier.dossierId())
                .query(String.class)
                .optional()
                .filter(said -> !said.isEmpty());
    }

    /** What the cluster asked about a report and what the unit answered, oldest first. */
    List<Explanation> explanations(DossierId dossier) {
        var explanations = new ArrayList<Explanation>();
        jdbc.sql("""
                        select step, reason, taken_by, taken_at from dossier_step
                        where dossier_id = :dossier and step in ('ASK_EXPLANATION', 'EXPLAIN')
                        order by step_id
                        """).param("dossier", dossier.dossierId()).query((RowCallbackHandler) row -> add(row, explanations));
        return explanations;
    }

    /** An answer belongs to the question before it. */
    private static void add(ResultSet row, List<Explanation> explanations) throws SQLException {
        var text = row.getString("reason");
        var by = row.getString("taken_by");
        var at = row.getObject("taken_at", OffsetDateTime.class).toInstant();
        var last = explanations.size() - 1;
        if (Step.valueOf(row.getString("step")) == Step.ASK_EXPLANATION) {
            explanations.add(new Explanation(text, by, at, null));
        } else {
            explanations.set(last, explanations.get(last).answered(new Explanation.Answer(text, by, at)));
        }
    }

    /** The newest change of a dossier's figures, 0 before the first. */
    long newestChange(DossierId dossier) {
        return jdbc.sql("select coalesce(max(change_id), 0) from dossier_change where dossier_id = :dossier")
                .param("dossier", dossier.dossierId())
                .query(Long.class)
                .single();
    }

    /** All changes of a dossier, newest first. */
    List<FigureChange> of(DossierId dossier) {
        return jdbc.sql("select * from dossier_change where dossier_id = :dossier order by change_id desc")
                .param("dossier", dossier.dossierId())
                .query(DossierHistory::change)
                .list();
    }

    /** All changes of one entry, newest first. */
    List<FigureChange> of(DossierId dossier, Subject subject) {
        return jdbc.sql("""
                        select * from dossier_change
                        where dossier_id = :dossier and subject_kind = :kind and subject_code = :code
                        order by change_id desc
                        """)
                .param("dossier", dossier.dossierId())
                .param("kind", subject.kind().name())
                .param("code", subject.code())
                .query(DossierHistory::change)
                .list();
    }

    /** The first change of each claimed figure after the one given: its old figure is what was handed in. */
    List<FigureChange> firstClaimsAfter(DossierId dossier, long changeId) {
        return jdbc.sql("""
                        select distinct on (subject_kind, subject_code) * from dossier_change
                        where dossier_id = :dossier and change_id > :after and ledger = 'CLAIMED'
                        order by subject_kind, subject_code, change_id
                        """)
                .param("dossier", dossier.dossierId())
                .param("after", changeId)
                .query(DossierHistory::change)
                .list();
    }

    private static FigureChange change(ResultSet row, int number) throws SQLException {
        var reasonCode = row.getString("reason_code");
        return new FigureChange(
                new Subject(Subject.Kind.valueOf(row.getString("subject_kind")), row.getString("subject_code")),
                Ledger.valueOf(row.getString("ledger")),
                Figure.ofNullable(row.getString("old_state"), row.getString("old_figure")),
                Figure.ofNullable(row.getString("new_state"), row.getString("new_figure")),
                reasonCode == null ? null : ReasonCode.valueOf(reasonCode),
                row.getString("reason"),
                ChangeSource.valueOf(row.getString("source")),
                row.getString("changed_by"),
                row.getObject("changed_at", OffsetDateTime.class).toInstant());
    }

    private static @Nullable String state(@Nullable Figure figure) {
        return figure == null ? null : figure.state().name();
    }

    private static @Nullable String text(@Nullable Figure figure) {
        return figure == null ? null : figure.text();
    }
}
