package vn.thidua.passkeys;

import java.time.Instant;

/**
 * A passkey as its holder sees it.
 *
 * @param key names it; no secret
 * @param label what the holder calls it
 */
public record Passkey(String key, String label, Instant addedAt, Instant lastUsedAt) {}
