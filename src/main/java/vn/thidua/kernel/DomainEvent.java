package vn.thidua.kernel;

import java.time.Instant;
import java.util.Map;

/** Something that happened and is worth remembering: the journal keeps every one, in the transaction that caused it. */
public interface DomainEvent {

    /** The login of whoever acted, or {@code system}. */
    String actor();

    Instant at();

    /** What it happened to, as a path: {@code dossier/so-2/2023/an-phu}. */
    String subject();

    /** What else must be known to reconstruct the act, by name; never a password or a token. */
    default Map<String, String> details() {
        return Map.of();
    }

    /** The name under which the journal files it. */
    default String name() {
        return getClass().getSimpleName();
    }
}
