package vn.thidua.files;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.core.io.InputStreamSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.thidua.kernel.NotFound;
import vn.thidua.kernel.RuleViolation;

/**
 * Keeps files for their owners. Whoever asks decides who may send or read them; what is sent is inspected here, whoever
 * sends it. A content that is sent again, by the same owner or another, takes no more room.
 */
@Service
@Transactional
@EnableConfigurationProperties(FileSettings.class)
public class FileStore {

    private static final String SELECT = "select * from stored_file join file_content using (sha256) where ";

    private final Inspector inspector;
    private final VirusScanner scanner;
    private final ContentStore contents;
    private final FileSettings settings;
    private final JdbcClient jdbc;
    private final Clock clock;

    FileStore(
            Inspector inspector,
            VirusScanner scanner,
            ContentStore contents,
            FileSettings settings,
            JdbcClient jdbc,
            Clock clock) {
        this.inspector = inspector;
        this.scanner = scanner;
        this.contents = contents;
        this.settings = settings;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * Keeps a file, unless it is refused: empty, too large, of a type or with a name that does not fit, infected, or beyond the quota.
     * A file that the owner has already is the one it has, under the name it got first.
     *
     * @param content can be read several times
     */
    public StoredFile keep(String owner, String name, InputStreamSource content, String by) {
        try {
            var safe = SafeName.of(name);
            var inspected = inspector.inspect(safe, content, settings.largest().toBytes());
            scanner.requireClean(content);
            holdQuota(owner);
            var known = jdbc.sql(SELECT + "owner = :owner and sha256 = :sha256")
                    .param("owner", owner)
                    .param("sha256", inspected.sha256())
                    .query(FileStore::file)
                    .optional();
            return known.isPresent() ? known.get() : store(owner, safe, inspected, content, by);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private StoredFile store(String owner, String name, Inspection inspected, InputStreamSource content, String by)
            throws IOException {
        if (used(owner) + inspected.size() > settings.quota().toBytes()) {
            throw new RuleViolation("files.file.quota", settings.quota().toMegabytes());
        }
        contents.keep(inspected, content);
        var file = new StoredFile(
                FileId.next(),
                owner,
                name,
                inspected.type(),
                inspected.size(),
                inspected.sha256(),
                by,
                clock.instant());
        jdbc.sql("""
                        insert into stored_file (file_id, owner, name, type, sha256, stored_by, stored_at)
                        values (:id, :owner, :name, :type, :sha256, :by, :at)
                        """)
                .param("id", file.id().fileId())
                .param("owner", owner)
                .param("name", name)
                .param("type", file.type().name())
                .param("sha256", file.sha256())
                .param("by", by)
                .param("at", Timestamp.from(file.storedAt()))
                .update();
        return file;
    }

    /** Two who send files for the same owner at once count one after the other. */
    private void holdQuota(String owner) {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended(:owner, 20261123))")
                .param("owner", "files/" + owner)
                .query((row, number) -> number)
                .single();
    }

    /** How many bytes an owner's files take. */
    @Transactional(readOnly = true)
    public long used(String owner) {
        return jdbc.sql(
                        "select coalesce(sum(size), 0) from stored_file join file_content using (sha256) where owner = :owner")
                .param("owner", owner)
                .query(Long.class)
                .single();
    }

    /** How many bytes an owner's files may take. */
    @Transactional(propagation = Propagation.SUPPORTS)
    public long quota() {
        return settings.quota().toBytes();
    }

    /** How many bytes one file may have. */
    @Transactional(propagation = Propagation.SUPPORTS)
    public long largest() {
        return settings.largest().toBytes();
    }

    @Transactional(readOnly = true)
    public StoredFile require(FileId id) {
        return of(List.of(id)).stream().findFirst().orElseThrow(() -> new NotFound(id));
    }

    @Transactional(readOnly = true)
    public List<StoredFile> of(Collection<FileId> ids) {
        return ids.isEmpty()
                ? List.of()
                : jdbc.sql(SELECT + "file_id in (:ids)")
                        .param("ids", ids.stream().map(FileId::fileId).toList())
                        .query(FileStore::file)
                        .list();
    }

    /** The content of a file, in a stream to be closed by whoever reads it. */
    @Transactional(readOnly = true)
    public InputStream read(FileId id) {
        return contents.read(require(id).sha256());
    }

    /** The content that has this fingerprint, whoever owns it; nothing if no file has it. */
    @Transactional(readOnly = true)
    public Optional<InputStream> readContent(String sha256) {
        return jdbc.sql("select size from file_content where sha256 = :sha256")
                .param("sha256", sha256)
                .query(Long.class)
                .optional()
                .map(size -> contents.read(sha256));
    }

    /** Lets a file go, and its content if no other file has it. */
    public void discard(FileId id) {
        var file = require(id);
        jdbc.sql("delete from stored_file where file_id = :id")
                .param("id", id.fileId())
                .update();
        contents.forgetUnused(file.sha256());
    }

    private static StoredFile file(ResultSet row, int number) throws SQLException {
        return new StoredFile(
                new FileId(row.getObject("file_id", UUID.class)),
                row.getString("owner"),
                row.getString("name"),
                FileType.valueOf(row.getString("type")),
                row.getLong("size"),
                row.getString("sha256"),
                row.getString("stored_by"),
                row.getObject("stored_at", OffsetDateTime.class).toInstant());
    }
}
