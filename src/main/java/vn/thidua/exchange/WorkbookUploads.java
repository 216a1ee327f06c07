package vn.thidua.exchange;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.thidua.dossiers.DossierKey;
import vn.thidua.kernel.NotFound;

/** Workbooks that were sent and wait for their editor's confirmation: the newest of each editor and report. */
@Component
class WorkbookUploads {

    private final JdbcClient jdbc;

    WorkbookUploads(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A workbook that waits. */
    @SuppressWarnings("ArrayRecordComponent") // a file on its way, never compared
    record Upload(UUID id, String fileName, Instant at, byte[] content) {}

    UUID keep(DossierKey key, String fileName, byte[] content, String by, Instant at) {
        var id = UUID.randomUUID();
        jdbc.sql("""
                        insert into workbook_upload (upload_id, cluster_id, year, unit_id, uploaded_by, uploaded_at, file_name, content)
                        values (:id, :cluster, :year, :unit, :by, :at, :name, :content)
                        on conflict on constraint workbook_upload_one_an_editor do update
                           set upload_id = excluded.upload_id, uploaded_at = excluded.uploaded_at,
                               file_name = excluded.file_name, content = excluded.content
                        """)
                .param("id", id)
                .param("cluster", key.cluster().clusterId())
                .param("year", key.year().getValue())
                .param("unit", key.unit().unitId())
                .param("by", by)
                .param("at", OffsetDateTime.ofInstant(at, ZoneOffset.UTC))
                .param("name", fileName)
                .param("content", content)
                .update();
        return id;
    }

    /** The upload, if it is this editor's and for this report. */
    Upload require(UUID id, DossierKey key, String by) {
        return jdbc.sql("""
                        select upload_id, file_name, uploaded_at, content from workbook_upload
                        where upload_id = :id and cluster_id = :cluster and year = :year and unit_id = :unit and uploaded_by = :by
                        """)
                .param("id", id)
                .param("cluster", key.cluster().clusterId())
                .param("year", key.year().getValue())
                .param("unit", key.unit().unitId())
                .param("by", by)
                .query((row, number) -> new Upload(
                        id,
                        row.getString("file_name"),
                        row.getObject("uploaded_at", OffsetDateTime.class).toInstant(),
                        row.getBytes("content")))
                .optional()
                .orElseThrow(() -> new NotFound(id));
    }

    void remove(UUID id) {
        jdbc.sql("delete from workbook_upload where upload_id = :id")
                .param("id", id)
                .update();
    }
}
