package vn.thidua.passkeys;

import java.time.Instant;
import vn.thidua.kernel.DomainEvent;

/** What becomes of passkeys. The journal learns whose, not which. */
public sealed interface PasskeyEvent extends DomainEvent {

    String login();

    @Override
    default String subject() {
        return "account/" + login();
    }

    @Override
    default String actor() {
        return login();
    }

    record PasskeyAdded(String login, Instant at) implements PasskeyEvent {}

    record PasskeyRemoved(String login, Instant at) implements PasskeyEvent {}
}
