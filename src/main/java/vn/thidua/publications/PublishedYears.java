package vn.thidua.publications;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.Year;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import vn.thidua.platform.LastKnown;

/**
 * What the public may read: frozen versions and nothing else. A year that was never published is simply not there. Parsed
 * content is kept by its hash, since content under one hash can never differ. What was read once can be read on while the
 * database is away.
 */
@Service
@Transactional(readOnly = true, propagation = Propagation.SUPPORTS)
public class PublishedYears {

    private static final String EDITION = """
        select cluster_id as cluster, year, version, official_on, published_at, disclosure, reason, content_hash, journal_head
          from publication
        """;
    private static final String NEWEST = """
         where (cluster_id, year, version) in (select cluster_id, year, max(version) from publication group by 1, 2)
        """;

    private final JdbcClient jdbc;
    private final PublicStamp stamp;
    private final LastKnown known;
    private final Map<String, Snapshot> snapshots = new ConcurrentHashMap<>();
    private final Map<Edition, Optional<Correction>> corrections = new ConcurrentHashMap<>();

    private volatile Listing listing = new Listing("", List.of());

    PublishedYears(JdbcClient jdbc, PublicStamp stamp, LastKnown known) {
        this.jdbc = jdbc;
        this.stamp = stamp;
        this.known = known;
    }

    /** All newest versions as they stood under one stamp. */
    private record Listing(String stamp, List<PublishedYear> years) {}

    /** The newest version of every published year, the latest publication first. */
    public List<Edition> editions() {
        return known.of(
                "editions",
                () -> jdbc.sql(EDITION + NEWEST
                                + " order by official_on desc, published_at desc, cluster_id, year desc")
                        .query(PublishedYears::edition)
                        .list());
    }

    /** Every version of every year, the latest publication first. */
    public List<Edition> everyEdition() {
        return known.of(
                "every edition",
                () -> jdbc.sql(EDITION
                                + " order by official_on desc, published_at desc, cluster_id, year desc, version desc")
                        .query(PublishedYears::edition)
                        .list());
    }

    /** All versions of one year, the newest first. */
    public List<Edition> editions(String cluster, Year year) {
        return everyEdition().stream()
                .filter(edition ->
                        edition.cluster().equals(cluster) && edition.year().equals(year))
                .sorted(Comparator.comparingInt(Edition::version).reversed())
                .toList();
    }

    /** The newest version of a year. */
    public Optional<PublishedYear> newest(String cluster, Year year) {
        return editions(cluster, year).stream().findFirst().map(this::open);
    }

    /** One version of a year. */
    public Optional<PublishedYear> version(String cluster, Year year, int version) {
        return editions(cluster, year).stream()
                .filter(edition -> edition.version() == version)
                .findFirst()
                .map(this::open);
    }

    /** The newest version of each published year of a cluster, from the first year to the last. */
    public List<PublishedYear> of(String cluster) {
        return editions().stream()
                .filter(edition -> edition.cluster().equals(cluster))
                .sorted(Comparator.comparing(Edition::year))
                .map(this::open)
                .toList();
    }

    /** The newest version of every published year, clusters by key, years from the first to the last. */
    public List<PublishedYear> all() {
        if (!TransactionSynchronizationManager.isCurrentTransactionReadOnly()) {
            return readAll(); // whoever is publishing sees what nobody else may see yet
        }
        var now = known.of("stamp", stamp::current);
        var read = listing;
        if (!read.stamp().equals(now)) {
            read = new Listing(now, readAll());
            listing = read;
        }
        return read.years();
    }

    private List<PublishedYear> readAll() {
        return editions().stream()
                .sorted(Comparator.comparing(Edition::cluster).thenComparing(Edition::year))
                .map(this::open)
                .toList();
    }

    /** The version behind an imprint. */
    public PublishedYear open(Edition edition) {
        return new PublishedYear(edition, snapshot(edition), correction(edition));
    }

    /** The frozen content of a version, byte for byte as it was hashed. */
    public String content(Edition edition) {
        return read("content", edition).orElseThrow();
    }

    private static Edition edition(ResultSet row, int number) throws SQLException {
        return new Edition(
                row.getString("cluster"),
                Year.of(row.getInt("year")),
                row.getInt("version"),
                row.getObject("official_on", LocalDate.class),
                row.getObject("published_at", OffsetDateTime.class).toInstant(),
                Disclosure.valueOf(row.getString("disclosure")),
                row.getString("reason"),
                row.getString("content_hash"),
                row.getString("journal_head"));
    }

    private Snapshot snapshot(Edition edition) {
        return snapshots.computeIfAbsent(edition.contentHash(), hash -> SnapshotJson.read(content(edition)));
    }

    private @Nullable Correction correction(Edition edition) {
        return edition.version() == 1
                ? null
                : corrections
                        .computeIfAbsent(
                                edition,
                                corrected -> read("correction", corrected).map(SnapshotJson::readCorrection))
                        .orElse(null);
    }

    private Optional<String> read(String column, Edition edition) {
        return jdbc.sql("select " + column
                        + " from publication where cluster_id = :cluster and year = :year and version = :version")
                .param("cluster", edition.cluster())
                .param("year", edition.year().getValue())
                .param("version", edition.version())
                .query(String.class)
                .optional();
    }
}
