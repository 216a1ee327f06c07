package vn.thidua.publications;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.Year;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import vn.thidua.platform.LastKnown;

/**
 * What the public may read: frozen versions and nothing else. A year that was never published is simply not there. Parsed
 * content is kept by its hash, since content under one hash can never differ. What was read of late can be read on while the
 * database is away.
 */
@Service
@EnableConfigurationProperties(SnapshotSettings.class)
@Transactional(readOnly = true, propagation = Propagation.SUPPORTS)
public class PublishedYears {

    private static final String EDITION = """
        select cluster_id as cluster, year, version, official_on, published_at, disclosure, reason, content_hash, journal_head
          from publication
        """;

    private final JdbcClient jdbc;
    private final PublicStamp stamp;
    private final LastKnown known;
    private final SnapshotMemory memory;

    private volatile Listing listing = new Listing("", List.of());

    PublishedYears(JdbcClient jdbc, PublicStamp stamp, LastKnown known, SnapshotSettings settings) {
        this.jdbc = jdbc;
        this.stamp = stamp;
        this.known = known;
        this.memory = new SnapshotMemory(settings.bytes());
    }

    /** What is public under one stamp: every imprint once read, the years once opened, and what was once made of them. */
    private static final class Listing {

        private final String stamp;
        private final List<Edition> every;
        private final List<Edition> newest;
        private final Map<String, List<Edition>> byCluster;
        private final Map<String, Object> views = new ConcurrentHashMap<>();

        /** @param every the latest publication first */
        Listing(String stamp, List<Edition> every) {
            this.stamp = stamp;
            this.every = every;
            this.byCluster = every.stream().collect(Collectors.groupingBy(Edition::cluster));
            var last = new HashMap<List<?>, Integer>();
            every.forEach(edition -> last.merge(yearOf(edition), edition.version(), Math::max));
            this.newest = every.stream()
                    .filter(edition -> Objects.equals(last.get(yearOf(edition)), edition.version()))
                    .toList();
        }

        private static List<?> yearOf(Edition edition) {
            return List.of(edition.cluster(), edition.year());
        }

        List<Edition> of(String cluster) {
            return byCluster.getOrDefault(cluster, List.of());
        }

        /** Made outside of the map, since one view may be made of others. */
        @SuppressWarnings("unchecked") // what is kept under a question is what its maker gave
        <T> T remember(String question, Supplier<T> maker) {
            var known = (T) views.get(question);
            if (known == null) {
                known = maker.get();
                views.put(question, known);
            }
            return known;
        }
    }

    /** The newest version of every published year, the latest publication first. */
    public List<Edition> editions() {
        return listing().newest;
    }

    /** Every version of every year, the latest publication first. */
    public List<Edition> everyEdition() {
        return listing().every;
    }

    /** All versions of one year, the newest first. */
    public List<Edition> editions(String cluster, Year year) {
        return listing().of(cluster).stream()
                .filter(edition -> edition.year().equals(year))
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
        var newest = new TreeMap<Year, Edition>();
        listing()
                .of(cluster)
                .forEach(edition -> newest.merge(
                        edition.year(), edition, (one, other) -> one.version() > other.version() ? one : other));
        return newest.values().stream().map(this::open).toList();
    }

    /** The newest version of every published year, clusters by key, years from the first to the last. */
    public List<PublishedYear> all() {
        return openAll(listing());
    }

    /** The answer to a question across all years, made once for as long as nothing public changes. */
    public <T> T view(String question, Function<List<PublishedYear>, T> maker) {
        var now = listing();
        return now.remember(question, () -> maker.apply(openAll(now)));
    }

    private List<PublishedYear> openAll(Listing from) {
        return from.remember(
                "all",
                () -> from.newest.stream()
                        .sorted(Comparator.comparing(Edition::cluster).thenComparing(Edition::year))
                        .map(this::open)
                        .toList());
    }

    /** Whoever is publishing sees what nobody else may see yet; all others what was public when the stamp was last renewed. */
    private Listing listing() {
        if (!TransactionSynchronizationManager.isCurrentTransactionReadOnly()) {
            return new Listing("", readEditions());
        }
        var now = known.of("stamp", stamp::current);
        var read = listing;
        if (!read.stamp.equals(now)) {
            read = known.of("editions", () -> new Listing(stamp.current(), readEditions()));
            listing = read;
        }
        return read;
    }

    private List<Edition> readEditions() {
        return jdbc.sql(EDITION + " order by official_on desc, published_at desc, cluster_id, year desc, version desc")
                .query(PublishedYears::edition)
                .list();
    }

    /** The version behind an imprint. */
    public PublishedYear open(Edition edition) {
        return new PublishedYear(edition, () -> snapshot(edition), () -> correction(edition));
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
        return memory.get(edition.contentHash(), () -> content(edition), SnapshotJson::read);
    }

    private Optional<Correction> correction(Edition edition) {
        return edition.version() == 1
                ? Optional.empty()
                : memory.get(edition, () -> read("correction", edition).orElse(""), PublishedYears::parsed);
    }

    private static Optional<Correction> parsed(String correction) {
        return correction.isEmpty() ? Optional.empty() : Optional.of(SnapshotJson.readCorrection(correction));
    }

    private Optional<String> read(String column, Edition edition) {
        return known.now(() -> jdbc.sql("select " + column
                        + " from publication where cluster_id = :cluster and year = :year and version = :version")
                .param("cluster", edition.cluster())
                .param("year", edition.year().getValue())
                .param("version", edition.version())
                .query(String.class)
                .optional());
    }
}
