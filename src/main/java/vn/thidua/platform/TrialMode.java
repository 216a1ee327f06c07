package vn.thidua.platform;

/**
 * Whether this portal runs as the trial: on its own embedded database, with illustrative data, accounts that everybody
 * knows, and a banner on every page that says so.
 *
 * <p>No setting turns it on: it is active when, and only when, the portal found no configured database at its start.
 */
@FunctionalInterface
public interface TrialMode {

    boolean active();
}
