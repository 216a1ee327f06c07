package vn.thidua.files;

import java.time.Instant;

/**
 * A file that is kept for an owner.
 *
 * @param owner whose file it is, and whose quota it counts against: a unit
 * @param name as its sender named it, made safe
 * @param sha256 of its content, in lower-case hexadecimal digits
 */
public record StoredFile(
        FileId id,
        String owner,
        String name,
        FileType type,
        long size,
        String sha256,
        String storedBy,
        Instant storedAt) {}
