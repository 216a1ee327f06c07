package vn.thidua.dossiers.web;

import java.util.List;

/**
 * What saving one cell changes of the entry grid, to be put in its place: some rows, the sums, and the bar below the grid.
 *
 * @param total the unit's own provisional points: base, bonus and penalty kept apart
 * @param sums how the points of the criteria add up to the groups, and the groups to the total
 * @param open whether there is any cell to type into
 */
record GridChange(
        int year,
        String path,
        List<GridRow> rows,
        String total,
        List<GridPage.Sum> sums,
        GridPage.Tally tally,
        boolean open) {}
