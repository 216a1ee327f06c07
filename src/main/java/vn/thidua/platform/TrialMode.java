package vn.thidua.platform;

/**
 * Whether this portal runs as the trial: on its own embedded database, with illustrative data, accounts that everybody
 * knows, and a banner on every page that says so.
 */
@FunctionalInterface
public interface TrialMode {

    boolean active();
}
