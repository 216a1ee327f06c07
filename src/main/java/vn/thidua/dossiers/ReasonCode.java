package vn.thidua.dossiers;

/** Why a checker or a reviewer changed a claimed figure; a sentence of their own always goes with it. */
public enum ReasonCode {
    EVIDENCE_MISSING,
    EVIDENCE_NOT_VALID,
    ARITHMETIC,
    DOUBLE_COUNT,
    OUT_OF_PERIOD,
    SOURCE_CONFIRMED,
    JUDGEMENT
}
