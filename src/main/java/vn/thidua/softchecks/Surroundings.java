package vn.thidua.softchecks;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A figure and what it can be compared with.
 *
 * @param share whether the figure is a percentage, so that changes are measured in percentage points
 * @param additive whether figures of several units may be added up, so that large units have large figures
 * @param parts what makes up the figure, where it is a total: a part that is not reported yet is absent
 * @param partsInAll how many parts there are
 * @param peers what the other members of the cluster reported
 */
public record Surroundings(
        BigDecimal actual,
        boolean share,
        boolean additive,
        @Nullable BigDecimal previous,
        @Nullable BigDecimal target,
        List<BigDecimal> parts,
        int partsInAll,
        List<Peer> peers) {

    /** Another member's figure, beside its target where it has one. */
    public record Peer(BigDecimal actual, @Nullable BigDecimal target) {}

    public Surroundings {
        parts = List.copyOf(parts);
        peers = List.copyOf(peers);
    }
}
