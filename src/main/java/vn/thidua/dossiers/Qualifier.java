package vn.thidua.dossiers;

/** The word printed before a figure (gần, trên); it is never computed with. */
public enum Qualifier {
    EXACT,
    NEARLY,
    OVER
}
