package vn.thidua.rankings;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.Year;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.thidua.scoring.ClassificationResult;
import vn.thidua.scoring.ClusterResult;
import vn.thidua.scoring.Derivation;
import vn.thidua.scoring.UnitResult;
import vn.thidua.seasons.SeasonId;
import vn.thidua.units.ClusterId;
import vn.thidua.units.UnitId;

/** Units A to D in a cluster's year, with the places that a test needs. */
public final class SampleStandings {

    public static final SeasonId SEASON = new SeasonId(new ClusterId("so-9"), Year.of(2023));
    public static final UnitId A = new UnitId("a");
    public static final UnitId B = new UnitId("b");
    public static final UnitId C = new UnitId("c");
    public static final UnitId D = new UnitId("d");
    public static final Instant NOW = Instant.parse("2024-01-02T03:00:00Z");

    private SampleStandings() {}

    /** A at 1, then B and C together at 2, then D at 4. */
    public static ClusterResult twoTied() {
        return new ClusterResult(
                List.of(at(A, 1, "90", false), at(B, 2, "80", true), at(C, 2, "80", true), at(D, 4, "70", false)));
    }

    /** A, B and C in this order; D is not considered. */
    public static ClusterResult withoutD() {
        return new ClusterResult(
                List.of(at(A, 1, "90", false), at(B, 2, "80", false), at(C, 3, "75", false), at(D, null, "95", false)));
    }

    /** B, A and C in this order; D is not considered. */
    public static ClusterResult withoutDAndBFirst() {
        return new ClusterResult(
                List.of(at(B, 1, "91", false), at(A, 2, "90", false), at(C, 3, "75", false), at(D, null, "95", false)));
    }

    public static UnitResult at(UnitId unit, @Nullable Integer place, String total, boolean tied) {
        var points = new BigDecimal(total);
        var hundred = new BigDecimal("100");
        return new UnitResult(
                unit.unitId(),
                place,
                tied,
                place != null,
                List.of(),
                null,
                points,
                BigDecimal.ZERO,
                BigDecimal.ZERO,
                hundred,
                hundred,
                points,
                points,
                new ClassificationResult(null, null, null, null, Derivation.NONE),
                List.of(),
                List.of(),
                Derivation.NONE);
    }

    /** A decision that stands, made when the points ordered the units as given first. */
    public static OrderDecisionView decision(OrderGround ground, List<UnitId> byPoints, UnitId... order) {
        return new OrderDecisionView(
                OrderDecisionId.random(),
                ground,
                Arrays.asList(order),
                byPoints,
                "Hội nghị biểu quyết",
                null,
                NOW,
                "tham-dinh",
                null,
                null,
                null);
    }

    public static OrderDecisionView withdrawn(OrderDecisionView decision) {
        return new OrderDecisionView(
                decision.id(),
                decision.ground(),
                decision.order(),
                decision.orderByPoints(),
                decision.reason(),
                decision.document(),
                decision.decidedAt(),
                decision.decidedBy(),
                NOW,
                "tham-dinh",
                "Ghi nhầm");
    }
}
