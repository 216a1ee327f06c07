package vn.thidua.dossiers;

/** Whether a figure is an estimate of the year (ước thực hiện) or final (chính thức). */
public enum ValueStatus {
    ESTIMATE,
    FINAL
}
