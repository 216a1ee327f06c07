package vn.thidua.publications;

import java.math.BigDecimal;
import java.time.Year;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.thidua.publications.Snapshot.SignedPaper;

/**
 * What a version changed against the one before it: each figure, its cause, what that did to points and places, and each award,
 * leading unit and scan of a signed document that came, went or was replaced. Nothing is ever replaced in silence.
 *
 * @param from the version that was corrected
 * @param effects the units whose points or place changed
 */
public record Correction(
        int from,
        List<Figure> figures,
        List<Effect> effects,
        List<Award> awards,
        List<Seat> seats,
        List<Paper> papers) {

    public Correction {
        figures = List.copyOf(figures);
        effects = List.copyOf(effects);
        // Corrections from before awards, seats and scans were compared say nothing about them
        awards = awards == null ? List.of() : List.copyOf(awards);
        seats = seats == null ? List.of() : List.copyOf(seats);
        papers = papers == null ? List.of() : List.copyOf(papers);
    }

    /**
     * One corrected figure, as printed before and after.
     *
     * @param subject TARGET, RESULT or CRITERION
     * @param anchor its cell on the page of the year
     */
    public record Figure(
            String unit,
            String unitName,
            String subject,
            String code,
            Words label,
            Words before,
            Words after,
            String anchor,
            @Nullable String cause) {}

    /**
     * A commendation of a unit that changed.
     *
     * @param before absent for one that came
     * @param after absent for one that went
     */
    public record Award(
            String unit,
            String unitName,
            String type,
            Snapshot.@Nullable Award before,
            Snapshot.@Nullable Award after) {}

    /**
     * Who led the cluster, where that changed.
     *
     * @param role LEAD or DEPUTY
     * @param before absent where nobody was named
     * @param after absent where nobody is named any more
     */
    public record Seat(Year year, String role, Snapshot.@Nullable Seat before, Snapshot.@Nullable Seat after) {}

    /**
     * A signed document whose scan, or what is said about it, changed.
     *
     * @param before absent for one that came
     * @param after absent for one that went
     */
    public record Paper(
            String form,
            @Nullable SignedPaper before,
            @Nullable SignedPaper after) {}

    /** A unit's points and place before and after; absent where they are not shown. */
    public record Effect(
            String unit,
            String unitName,
            @Nullable BigDecimal pointsBefore,
            @Nullable BigDecimal pointsAfter,
            @Nullable Integer placeBefore,
            @Nullable Integer placeAfter) {

        public boolean moves() {
            return !Objects.equals(placeBefore, placeAfter);
        }
    }

    /** Whether any unit changed its place. */
    public boolean moved() {
        return effects.stream().anyMatch(Effect::moves);
    }
}
