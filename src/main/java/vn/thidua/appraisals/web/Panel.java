package vn.thidua.appraisals.web;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.thidua.appraisals.CellId;
import vn.thidua.dossiers.EvidenceView;
import vn.thidua.dossiers.ReasonCode;
import vn.thidua.dossiers.Subject;
import vn.thidua.rules.InputKind;
import vn.thidua.scoring.Ledger;

/**
 * The open cell: its figure in each ledger, what it is measured against, the reasons given, and the form to judge it.
 *
 * @param unitOfMeasure of the figure; empty for what is judged
 * @param target in words, for an indicator with a target
 * @param previous last year's figure in words, where there was one
 * @param doubts what looks unlikely about the claimed figure
 * @param alsoReadBy other criteria that the same figure feeds
 * @param steps how the points came about, in words
 * @param form absent where the cell cannot be judged now; {@code closedBecause} then says why
 */
record Panel(
        CellId id,
        @Nullable Subject subject,
        String unitName,
        String criterionName,
        String unitOfMeasure,
        List<Line> lines,
        @Nullable String target,
        @Nullable String previous,
        int previousYear,
        @Nullable String note,
        List<EvidenceView> proofs,
        List<Doubt> doubts,
        List<Reason> reasons,
        List<String> alsoReadBy,
        String clause,
        String guidance,
        List<String> steps,
        List<Change> history,
        @Nullable Judging form,
        @Nullable String closedBecause) {

    /** One ledger. */
    record Line(Ledger ledger, String figure, @Nullable BigDecimal rate, BigDecimal points) {}

    /** Something unlikely about the claimed figure, and what the unit says to it; absent where it says nothing. */
    record Doubt(
            String sentence,
            @Nullable String reason,
            @Nullable String by,
            @Nullable Instant at) {}

    /** Why a ledger changed the figure. */
    record Reason(Ledger ledger, ReasonCode code, String text, String by, Instant at) {}

    /** One line of the cell's history. */
    record Change(Ledger ledger, String before, String after, String reason, String by, Instant at) {}

    /**
     * What the judge may choose.
     *
     * @param keep the figure as the ledger before left it
     * @param claim the unit's own figure, where it differs from it
     * @param texts what another figure's inputs hold
     * @param options where the figure is a choice
     */
    record Judging(
            long version,
            Option keep,
            @Nullable Option claim,
            RulingForm.Choice chosen,
            InputKind kind,
            List<String> texts,
            List<Choice> options,
            List<ReasonCode> reasonCodes,
            @Nullable ReasonCode reasonCode,
            String reason) {

        /** A figure that can stand, with the points that it earns. */
        record Option(String figure, @Nullable BigDecimal points) {}

        /** One option of a choice. */
        record Choice(String code, String label, boolean chosen) {}
    }
}
