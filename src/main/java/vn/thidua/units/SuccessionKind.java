package vn.thidua.units;

/** How a unit passed into others: joined with others, divided, renamed, or ended without a successor. */
public enum SuccessionKind {
    MERGE,
    SPLIT,
    RENAME,
    DISSOLVE
}
