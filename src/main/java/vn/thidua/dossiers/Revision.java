package vn.thidua.dossiers;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * A figure that differs from the one handed in last.
 *
 * @param points by how much the unit's points for the criteria that read it changed; 0: not at all
 */
public record Revision(
        Subject subject, @Nullable Figure before, @Nullable Figure now, BigDecimal points, String note) {}
