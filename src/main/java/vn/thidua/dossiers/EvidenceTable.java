package vn.thidua.dossiers;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.thidua.files.FileId;
import vn.thidua.files.FileType;

/** Reads evidence for pages, with what is stored about the files. */
@Component
class EvidenceTable {

    private final JdbcClient jdbc;

    EvidenceTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What proves a report now, in the order in which it was attached. */
    List<EvidenceView> of(DossierKey dossier) {
        return jdbc.sql("""
                        select e.*, f.name, f.type, f.sha256, c.size
                        from evidence_file e
                        join dossier d using (dossier_id)
                        join stored_file f using (file_id)
                        join file_content c using (sha256)
                        where d.cluster_id = :cluster and d.year = :year and d.unit_id = :unit and e.detached_at is null
                        order by e.attached_at, e.evidence_id
                        """)
                .param("cluster", dossier.cluster().clusterId())
                .param("year", dossier.year().getValue())
                .param("unit", dossier.unit().unitId())
                .query(EvidenceTable::evidence)
                .list();
    }

    /** Whether a file proves, or once proved, anything in this report. */
    boolean isPartOf(DossierId dossier, FileId file) {
        return jdbc.sql("select exists (select 1 from evidence_file where dossier_id = :dossier and file_id = :file)")
                .param("dossier", dossier.dossierId())
                .param("file", file.fileId())
                .query(Boolean.class)
                .single();
    }

    private static EvidenceView evidence(ResultSet row, int number) throws SQLException {
        return new EvidenceView(
                new EvidenceId(row.getObject("evidence_id", UUID.class)),
                new Subject(Subject.Kind.valueOf(row.getString("subject_kind")), row.getString("subject_code")),
                new FileId(row.getObject("file_id", UUID.class)),
                row.getString("name"),
                FileType.valueOf(row.getString("type")),
                row.getLong("size"),
                row.getString("sha256"),
                row.getString("pages"),
                row.getString("note"),
                row.getString("attached_by"),
                row.getObject("attached_at", OffsetDateTime.class).toInstant());
    }
}
