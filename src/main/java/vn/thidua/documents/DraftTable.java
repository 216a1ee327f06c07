package vn.thidua.documents;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.Year;
import java.time.ZoneOffset;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.thidua.papertemplates.PaperForm;
import vn.thidua.seasons.SeasonId;
import vn.thidua.units.ClusterId;
import vn.thidua.units.UnitId;

/** The states that drafts were drawn up from. None is ever changed or taken away, so every code goes on leading somewhere. */
@Component
class DraftTable {

    private final JdbcClient jdbc;

    DraftTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Keeps a state that is not known yet; otherwise gives the one that is. */
    DraftPaper keep(DraftPaper draft) {
        jdbc.sql("""
                        insert into paper_draft (code, form, cluster_id, year, unit_id, sha256, journal_head, made_at)
                        values (:code, :form, :cluster, :year, :unit, :sha256, :head, :at)
                        on conflict (code) do nothing
                        """)
                .param("code", draft.code())
                .param("form", draft.form().name())
                .param("cluster", draft.season().cluster().clusterId())
                .param("year", draft.season().year().getValue())
                .param("unit", draft.unit() == null ? null : draft.unit().unitId())
                .param("sha256", draft.sha256())
                .param("head", draft.journalHead())
                .param("at", OffsetDateTime.ofInstant(draft.madeAt(), ZoneOffset.UTC))
                .update();
        return find(draft.code()).orElseThrow();
    }

    Optional<DraftPaper> find(String code) {
        return jdbc.sql("select * from paper_draft where code = :code")
                .param("code", code)
                .query((row, number) -> draft(row))
                .optional();
    }

    private static DraftPaper draft(ResultSet row) throws SQLException {
        var unit = row.getString("unit_id");
        return new DraftPaper(
                PaperForm.valueOf(row.getString("form")),
                new SeasonId(new ClusterId(row.getString("cluster_id")), Year.of(row.getInt("year"))),
                unit == null ? null : new UnitId(unit),
                row.getString("sha256"),
                row.getString("journal_head"),
                row.getObject("made_at", OffsetDateTime.class).toInstant());
    }
}
