package vn.thidua.accounts;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.thidua.kernel.DomainEvent;
import vn.thidua.units.UnitId;

/** What happens to accounts. The journal learns logins, units and roles, but neither names of persons nor secrets. */
public sealed interface AccountEvent extends DomainEvent {

    String login();

    @Override
    default String subject() {
        return "account/" + login();
    }

    private static Map<String, String> unitDetails(@Nullable UnitId unit) {
        return unit == null ? Map.of() : Map.of("unit", unit.toString());
    }

    record AccountOpened(String login, @Nullable UnitId unit, String actor, Instant at) implements AccountEvent {

        @Override
        public Map<String, String> details() {
            return unitDetails(unit);
        }
    }

    record AccountMoved(String login, @Nullable UnitId unit, String actor, Instant at) implements AccountEvent {

        @Override
        public Map<String, String> details() {
            return unitDetails(unit);
        }
    }

    record AccountRenamed(String login, String actor, Instant at) implements AccountEvent {}

    record AccountEnabled(String login, String actor, Instant at) implements AccountEvent {}

    record AccountDisabled(String login, String actor, Instant at) implements AccountEvent {}

    record RoleGranted(String login, Role role, String actor, Instant at) implements AccountEvent {

        @Override
        public Map<String, String> details() {
            return Map.of("role", role.name());
        }
    }

    record RoleWithdrawn(String login, Role role, String actor, Instant at) implements AccountEvent {

        @Override
        public Map<String, String> details() {
            return Map.of("role", role.name());
        }
    }

    record AccountInvited(String login, Instant expiresAt, String actor, Instant at) implements AccountEvent {

        @Override
        public Map<String, String> details() {
            return Map.of("expiresAt", expiresAt.toString());
        }
    }

    record SecondFactorSetUp(String login, String actor, Instant at) implements AccountEvent {}

    record SecondFactorRemoved(String login, String actor, Instant at) implements AccountEvent {}

    record SessionsEnded(String login, String actor, Instant at) implements AccountEvent {}

    record PersonErased(String login, String actor, Instant at) implements AccountEvent {}

    /**
     * Somebody left for good.
     *
     * @param successor who took over what was open; absent where nobody had to
     */
    record PersonLeft(String login, @Nullable String successor, String actor, Instant at) implements AccountEvent {

        @Override
        public Map<String, String> details() {
            return successor == null ? Map.of() : Map.of("successor", successor);
        }
    }

    record PasswordChanged(String login, String actor, Instant at) implements AccountEvent {}
}
