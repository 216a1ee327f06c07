package vn.thidua.files;

import java.io.IOException;
import java.io.InputStream;
import org.springframework.core.io.InputStreamSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Content in PostgreSQL, in rows of a quarter of a megabyte: backed up with everything else, written and forgotten in the
 * transaction that concerns it, and read row by row without holding a connection in between.
 */
@Component
class DatabaseContent implements ContentStore {

    static final int CHUNK = 256 * 1024;

    private final JdbcClient jdbc;

    DatabaseContent(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void keep(Inspection inspected, InputStreamSource content) throws IOException {
        // The update changes nothing; it holds the row, so that nobody forgets the content before this transaction
        // ends.
        var isNew = jdbc.sql("""
                        insert into file_content (sha256, size) values (:sha256, :size)
                        on conflict (sha256) do update set size = excluded.size
                        returning (xmax = 0)
                        """)
                .param("sha256", inspected.sha256())
                .param("size", inspected.size())
                .query(Boolean.class)
                .single();
        if (!isNew) {
            return;
        }
        try (var stream = content.getInputStream()) {
            var number = 0;
            for (var bytes = stream.readNBytes(CHUNK); bytes.length > 0; bytes = stream.readNBytes(CHUNK)) {
                jdbc.sql("insert into file_chunk (sha256, number, bytes) values (:sha256, :number, :bytes)")
                        .param("sha256", inspected.sha256())
                        .param("number", number++)
                        .param("bytes", bytes)
                        .update();
            }
        }
    }

    @Override
    public InputStream read(String sha256) {
        return new ChunkStream(
                number -> jdbc.sql("select bytes from file_chunk where sha256 = :sha256 and number = :number")
                        .param("sha256", sha256)
                        .param("number", number)
                        .query((row, at) -> row.getBytes("bytes"))
                        .optional());
    }

    @Override
    public void forgetUnused(String sha256) {
        jdbc.sql("""
                        delete from file_content where sha256 = :sha256
                          and not exists (select 1 from stored_file where stored_file.sha256 = file_content.sha256)
                        """).param("sha256", sha256).update();
    }
}
