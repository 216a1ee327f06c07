package vn.thidua.publications;

import java.time.Year;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/** Every version that there is, and what was once made of them: it holds until there is one more. */
final class Editions {

    static final Editions NONE = new Editions("", List.of());

    private final String fingerprint;
    private final List<Edition> every;
    private final List<Edition> newest;
    private final Map<String, List<Edition>> byCluster;
    private final Views views = new Views();

    /**
     * @param fingerprint differs between any two sets of versions
     * @param every the latest publication first
     */
    Editions(String fingerprint, List<Edition> every) {
        this.fingerprint = fingerprint;
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

    boolean areThose(String others) {
        return fingerprint.equals(others);
    }

    /** The latest publication first. */
    List<Edition> every() {
        return every;
    }

    /** The newest version of each year, the latest publication first. */
    List<Edition> newest() {
        return newest;
    }

    /** All versions of one year, the newest first. */
    List<Edition> of(String cluster, Year year) {
        return of(cluster).stream()
                .filter(edition -> edition.year().equals(year))
                .sorted(Comparator.comparingInt(Edition::version).reversed())
                .toList();
    }

    /** The newest version of each year of a cluster, from the first year to the last. */
    List<Edition> newestOf(String cluster) {
        var newestOfYears = new HashMap<Year, Edition>();
        of(cluster)
                .forEach(edition -> newestOfYears.merge(
                        edition.year(), edition, (one, other) -> one.version() > other.version() ? one : other));
        return newestOfYears.values().stream()
                .sorted(Comparator.comparing(Edition::year))
                .toList();
    }

    private List<Edition> of(String cluster) {
        return byCluster.getOrDefault(cluster, List.of());
    }

    /** What was made of these versions. */
    Views views() {
        return views;
    }
}
