package vn.thidua.units;

/** Localities compete in clusters (cụm), agencies and enterprises in blocks (khối). */
public enum ClusterKind {
    CLUSTER,
    BLOCK
}
