package vn.thidua.archives;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.thidua.kernel.NotFound;

/** Files that were tried and wait to be taken in: the newest of each administrator. */
@Component
class ArchiveUploads {

    private final JdbcClient jdbc;

    ArchiveUploads(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A file that waits. */
    @SuppressWarnings("ArrayRecordComponent") // a file on its way, never compared
    record Upload(UUID id, String fileName, byte[] content) {}

    UUID keep(String fileName, byte[] content, String by, Instant at) {
        var id = UUID.randomUUID();
        jdbc.sql("""
            insert into archive_upload (upload_id, uploaded_by, uploaded_at, file_name, content)
            values (:id, :by, :at, :name, :content)
            on conflict on constraint archive_upload_one_an_administrator do update
               set upload_id = excluded.upload_id, uploaded_at = excluded.uploaded_at,
                   file_name = excluded.file_name, content = excluded.content
            """)
                .param("id", id)
                .param("by", by)
                .param("at", OffsetDateTime.ofInstant(at, ZoneOffset.UTC))
                .param("name", fileName)
                .param("content", content)
                .update();
        return id;
    }

    Upload require(UUID id, String by) {
        return jdbc.sql("select file_name, content from archive_upload where upload_id = :id and uploaded_by = :by")
                .param("id", id)
                .param("by", by)
                .query((row, number) -> new Upload(id, row.getString("file_name"), row.getBytes("content")))
                .optional()
                .orElseThrow(() -> new NotFound(id));
    }

    void remove(UUID id) {
        jdbc.sql("delete from archive_upload where upload_id = :id")
                .param("id", id)
                .update();
    }
}
