package vn.thidua.dossiers;

import org.jspecify.annotations.Nullable;

/**
 * What an editor wants a cell to say.
 *
 * @param seenVersion the version of the entry that the editor saw; 0 where there was none
 * @param claim absent to empty the cell
 */
public record CellChange(
        Subject subject, long seenVersion, @Nullable Claim claim, ChangeSource source) {}
