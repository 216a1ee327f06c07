package vn.thidua.dossiers;

/** How a figure came into the dossier. */
public enum ChangeSource {
    TYPED,
    PASTED,
    WORKBOOK,
    IMPORT
}
