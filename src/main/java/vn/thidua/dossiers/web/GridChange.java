package vn.thidua.dossiers.web;

import java.util.List;

/**
 * What saving one cell changes of the entry grid, to be put in its place: some rows, and the bar below the grid.
 *
 * @param total the unit's own provisional points: base, bonus and penalty kept apart
 * @param open whether there is any cell to type into
 */
record GridChange(int year, String path, List<GridRow> rows, String total, GridPage.Tally tally, boolean open) {}
