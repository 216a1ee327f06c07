package vn.thidua.publications;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * How the year was scored: the scoring table with its rules in words, frozen beside the results that it led to.
 *
 * @param notice a sentence to be printed wherever the table is shown
 * @param tieBreakers in the order in which they are asked
 * @param grades the classes of the final classification, best first
 * @param sanctions what the table does to a class when something has occurred; none in what was published before they were kept
 * @param table the scoring table as data, for those who compute the points again
 */
public record Method(
        String code,
        int version,
        Words name,
        boolean illustrative,
        @Nullable Words notice,
        @Nullable String decisionNumber,
        @Nullable LocalDate decisionDate,
        List<Basis> legalBasis,
        BigDecimal totalMax,
        @Nullable BigDecimal bonusCap,
        @Nullable BigDecimal penaltyCap,
        List<Group> groups,
        List<Words> tieBreakers,
        List<Grade> grades,
        List<Sanction> sanctions,
        @Nullable String table) {

    public Method {
        legalBasis = List.copyOf(legalBasis);
        groups = List.copyOf(groups);
        tieBreakers = List.copyOf(tieBreakers);
        grades = List.copyOf(grades);
        sanctions = sanctions == null ? List.of() : List.copyOf(sanctions);
    }

    /**
     * What the table does to a class, in its own words, and the clause.
     *
     * @param effect when it applies and what follows; none in what was published before it was kept
     */
    public record Sanction(Words text, @Nullable Words effect, String clause) {}

    /** A document that the table or the pact rests on. */
    public record Basis(String document, @Nullable LocalDate date, String title) {}

    /** A group of criteria; kind BASE, BONUS or PENALTY. */
    public record Group(String code, Words name, String kind, BigDecimal max, List<Criterion> criteria) {

        public Group {
            criteria = List.copyOf(criteria);
        }

        public boolean base() {
            return "BASE".equals(kind);
        }
    }

    /**
     * A criterion, or a sub-criterion.
     *
     * @param rule how points follow from the result, in words
     * @param curve corners of the line of points against completion; empty where points do not follow from completion alone
     */
    public record Criterion(
            String code,
            Words name,
            BigDecimal max,
            String clause,
            String guidance,
            @Nullable String evidence,
            @Nullable String indicator,
            @Nullable Words rule,
            List<Corner> curve,
            List<Criterion> children) {

        public Criterion {
            curve = List.copyOf(curve);
            children = List.copyOf(children);
        }

        /** This criterion, then its sub-criteria. */
        public Stream<Criterion> withDescendants() {
            return Stream.concat(Stream.of(this), children.stream().flatMap(Criterion::withDescendants));
        }
    }

    /** A corner of the line of points against the completion rate. */
    public record Corner(BigDecimal rate, BigDecimal points) {}

    /** A class of the final classification. */
    public record Grade(
            String code,
            Words name,
            @Nullable BigDecimal from,
            @Nullable BigDecimal quotaPercent) {}

    /** All criteria in the order of the table, parents before their sub-criteria. */
    public Stream<Criterion> criteria() {
        return groups.stream().flatMap(group -> group.criteria().stream()).flatMap(Criterion::withDescendants);
    }

    public Optional<Criterion> criterion(String criterion) {
        return criteria().filter(each -> each.code().equals(criterion)).findFirst();
    }

    public Optional<Grade> grade(@Nullable String grade) {
        return grades.stream().filter(each -> each.code().equals(grade)).findFirst();
    }
}
