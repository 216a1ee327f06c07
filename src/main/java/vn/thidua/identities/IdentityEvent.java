package vn.thidua.identities;

import java.time.Instant;
import java.util.Map;
import vn.thidua.kernel.DomainEvent;

/** Which identity is which account. The journal learns the provider, not by which number it knows the person. */
public sealed interface IdentityEvent extends DomainEvent {

    String login();

    String provider();

    @Override
    default String subject() {
        return "account/" + login();
    }

    @Override
    default Map<String, String> details() {
        return Map.of("provider", provider());
    }

    record IdentityLinked(String login, String provider, String actor, Instant at) implements IdentityEvent {}

    record IdentityUnlinked(String login, String provider, String actor, Instant at) implements IdentityEvent {}
}
