package vn.thidua.portal.web;

import java.math.BigDecimal;
import java.time.Year;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.thidua.publications.Anchors;
import vn.thidua.publications.Edition;
import vn.thidua.publications.Method;
import vn.thidua.publications.Paragraph;
import vn.thidua.publications.PublishedYear;
import vn.thidua.publications.Snapshot;
import vn.thidua.publications.Snapshot.Member;
import vn.thidua.publications.Snapshot.Seat;
import vn.thidua.publications.Standing;

/**
 * The page of a cluster's year.
 *
 * @param newest whether this is the version that stands now
 * @param editions all versions, the newest first
 * @param tables one an indicator, the first one shown open
 */
record YearPage(
        PublishedYear published,
        boolean newest,
        List<Edition> editions,
        List<IndicatorTable> tables,
        RankHistory history,
        List<Key> keys) {

    private static final int MOST_KEYS = 4;

    /** Paragraphs that stand for the whole elsewhere. */
    private static final Set<String> BRIEF = Set.of("lede", "headline");

    /** A headline figure: kind sum, rate or best says which words stand around it. */
    record Key(String kind, IndicatorTable table) {}

    static YearPage of(PublishedYear published, List<Edition> editions, List<PublishedYear> upToThisYear) {
        var tables = IndicatorTable.of(published.snapshot());
        return new YearPage(
                published,
                editions.get(0).version() == published.edition().version(),
                editions,
                tables,
                RankHistory.of(upToThisYear),
                keys(tables));
    }

    /** The first sum with its rate, the first best result, then further sums. */
    private static List<Key> keys(List<IndicatorTable> tables) {
        var keys = new ArrayList<Key>();
        var sums = tables.stream().filter(IndicatorTable::summed).toList();
        sums.stream().findFirst().ifPresent(first -> {
            keys.add(new Key("sum", first));
            if (Objects.requireNonNull(first.total()).rate() != null) {
                keys.add(new Key("rate", first));
            }
        });
        tables.stream()
                .filter(table -> !table.summed() && table.leader() != null)
                .findFirst()
                .ifPresent(table -> keys.add(new Key("best", table)));
        sums.stream()
                .skip(1)
                .limit(Math.max(0, MOST_KEYS - keys.size()))
                .forEach(table -> keys.add(new Key("sum", table)));
        return List.copyOf(keys);
    }

    public Snapshot snapshot() {
        return published.snapshot();
    }

    public Edition edition() {
        return published.edition();
    }

    public Year year() {
        return snapshot().year();
    }

    public Year nextYear() {
        return year().plusYears(1);
    }

    /** The address of exactly this version. */
    public String frozenPath() {
        return edition().frozenPath();
    }

    /** The first sentence of the page. */
    public Optional<Paragraph> lede(Locale locale) {
        return text(locale).stream()
                .filter(paragraph -> "lede".equals(paragraph.topic()))
                .findFirst();
    }

    /** The written summary. */
    public List<Paragraph> paragraphs(Locale locale) {
        return text(locale).stream()
                .filter(paragraph -> !BRIEF.contains(paragraph.topic()))
                .toList();
    }

    private List<Paragraph> text(Locale locale) {
        return "en".equals(locale.getLanguage())
                ? snapshot().summary().en()
                : snapshot().summary().vi();
    }

    public Member member(String unit) {
        return snapshot().member(unit).orElseThrow();
    }

    public List<Standing> podium() {
        return snapshot().standings().stream()
                .filter(standing -> standing.place() != null && standing.place() <= 3)
                .toList();
    }

    public PointsByGroup pointsByGroup() {
        return PointsByGroup.of(snapshot());
    }

    public List<Method.Group> baseGroups() {
        return snapshot().method().groups().stream().filter(Method.Group::base).toList();
    }

    /** The groups of one kind whose maximum stands above their column. */
    @Nullable
    public BigDecimal maximum(String kind) {
        var cap = "BONUS".equals(kind)
                ? snapshot().method().bonusCap()
                : snapshot().method().penaltyCap();
        return cap;
    }

    /** Whether some unit's base was carried to the nominal maximum, so that the columns do not add up by themselves. */
    public boolean rescaled() {
        return snapshot().standings().stream()
                .anyMatch(standing -> standing.base() != null
                        && standing.rescaledBase() != null
                        && standing.base().compareTo(standing.rescaledBase()) != 0);
    }

    public boolean showsTotals() {
        return snapshot().disclosure().showsTotals();
    }

    public boolean showsCriteria() {
        return snapshot().disclosure().showsCriteria();
    }

    @Nullable
    public Seat lead(Year ofYear) {
        return snapshot().seat(ofYear, "LEAD").orElse(null);
    }

    @Nullable
    public Seat deputy(Year ofYear) {
        return snapshot().seat(ofYear, "DEPUTY").orElse(null);
    }

    /** Units whose place something else than their points decided. */
    public List<Standing> decided() {
        return snapshot().standings().stream()
                .filter(standing -> standing.decidedBy() != null)
                .toList();
    }

    public List<Standing> notConsidered() {
        return snapshot().standings().stream()
                .filter(standing -> !standing.notConsidered().isEmpty())
                .toList();
    }

    public String placeId(String unit) {
        return Anchors.place(unit);
    }

    public String pointsId(String unit) {
        return Anchors.points(unit);
    }
}
