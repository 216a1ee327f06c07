package vn.thidua.publications;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.Year;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
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
         order by official_on desc, published_at desc, cluster_id, year desc, version desc
        """;

    /** Versions are only ever added, so that as many with the same keys and contents are the same. */
    private static final String FINGERPRINT = """
        select count(*) || ' ' || coalesce(bit_xor(hashtextextended(
                   concat_ws('/', cluster_id, year, version, published_at, content_hash), 0)), 0)
          from publication
        """;

    private final JdbcClient jdbc;
    private final PublicStamp stamp;
    private final LastKnown known;
    private final SnapshotMemory memory;
    private final OutlineMemory outlines = new OutlineMemory();

    private volatile Listing listing = new Listing("", Editions.NONE, new Surroundings(""));

    PublishedYears(JdbcClient jdbc, PublicStamp stamp, LastKnown known, SnapshotSettings settings) {
        this.jdbc = jdbc;
        this.stamp = stamp;
        this.known = known;
        this.memory = new SnapshotMemory(settings.bytes());
    }

    /** What is public under one stamp; what did not change with the stamp is taken on from the one before. */
    private record Listing(String stamp, Editions editions, Surroundings surroundings) {}

    /** What was made of units, clusters, calendars and plans under one stamp of theirs. */
    private record Surroundings(String stamp, Views views) {

        Surroundings(String stamp) {
            this(stamp, new Views());
        }
    }

    /** The newest version of every published year, the latest publication first. */
    public List<Edition> editions() {
        return listing().editions().newest();
    }

    /** Every version of every year, the latest publication first. */
    public List<Edition> everyEdition() {
        return listing().editions().every();
    }

    /** All versions of one year, the newest first. */
    public List<Edition> editions(String cluster, Year year) {
        return listing().editions().of(cluster, year);
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
        return listing().editions().newestOf(cluster).stream().map(this::open).toList();
    }

    /** The newest version of every published year, clusters by key, years from the first to the last. */
    public List<PublishedYear> all() {
        return openAll(listing().editions());
    }

    /**
     * The answer to a question across all years, made once for as long as no version is added. It is made of imprints and outlines: nobody
     * opens the contents of all years for one page.
     */
    public <T> T view(String question, Function<List<PublishedYear>, T> maker) {
        var editions = listing().editions();
        return editions.views().remember(question, () -> maker.apply(openAll(editions)));
    }

    /** The answer to a question about units, clusters, calendars and plans, made once for as long as none of them changes. */
    <T> T surroundings(String question, Supplier<T> maker) {
        return listing().surroundings().views().remember(question, maker);
    }

    private List<PublishedYear> openAll(Editions editions) {
        return editions.views()
                .remember(
                        "all",
                        () -> editions.newest().stream()
                                .sorted(Comparator.comparing(Edition::cluster).thenComparing(Edition::year))
                                .map(this::open)
                                .toList());
    }

    /** Whoever is publishing sees what nobody else may see yet; all others what was public when the stamp was last renewed. */
    private Listing listing() {
        if (!TransactionSynchronizationManager.isCurrentTransactionReadOnly()) {
            return new Listing("", new Editions("", readEditions()), new Surroundings(""));
        }
        var now = known.of("stamp", stamp::current);
        var read = listing;
        if (!read.stamp().equals(now)) {
            read = known.of("editions", this::renewed);
            listing = read;
        }
        return read;
    }

    /** The stamp is read first: what changes meanwhile is then read once more, and never missed. */
    private Listing renewed() {
        var before = listing;
        var current = stamp.current();
        var surroundings = stamp.surroundings();
        var fingerprint = fingerprint();
        return new Listing(
                current,
                before.editions().areThose(fingerprint) ? before.editions() : new Editions(fingerprint, readEditions()),
                before.surroundings().stamp().equals(surroundings)
                        ? before.surroundings()
                        : new Surroundings(surroundings));
    }

    private String fingerprint() {
        return jdbc.sql(FINGERPRINT).query(String.class).single();
    }

    private List<Edition> readEditions() {
        return jdbc.sql(EDITION).query(PublishedYears::edition).list();
    }

    /** Reads the outlines of all versions, and the newest contents as long as there is room for them for certain. */
    void learn() {
        var every = everyEdition().stream().map(this::open).toList();
        every.forEach(PublishedYear::outline);
        for (var year : every) {
            if (memory.isFull()) {
                return;
            }
            year.snapshot();
            year.correction();
        }
    }

    /** The version behind an imprint. */
    public PublishedYear open(Edition edition) {
        return new PublishedYear(edition, () -> outline(edition), () -> snapshot(edition), () -> correction(edition));
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

    private Outline outline(Edition edition) {
        return outlines.get(edition.contentHash(), () -> content(edition));
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
