package vn.thidua.identities;

import java.util.List;
import java.util.Optional;
import java.util.stream.StreamSupport;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.stereotype.Component;

/**
 * The identity providers that {@code spring.security.oauth2.client.registration.*} names; none, and nothing of all this can be
 * seen, where that is not set.
 */
@Component
public class Providers {

    private final ObjectProvider<ClientRegistrationRepository> configured;

    Providers(ObjectProvider<ClientRegistrationRepository> configured) {
        this.configured = configured;
    }

    /**
     * One provider.
     *
     * @param id as it is configured; links to accounts go by it
     * @param name as people read it on the login page
     */
    public record Provider(String id, String name) {}

    public List<Provider> all() {
        return repository()
                .filter(Iterable.class::isInstance)
                .map(known -> (Iterable<?>) known)
                .map(known -> StreamSupport.stream(known.spliterator(), false)
                        .filter(ClientRegistration.class::isInstance)
                        .map(ClientRegistration.class::cast)
                        .map(registration ->
                                new Provider(registration.getRegistrationId(), registration.getClientName()))
                        .toList())
                .orElse(List.of());
    }

    /** For the security of the portal, which asks the providers. */
    public Optional<ClientRegistrationRepository> repository() {
        return Optional.ofNullable(configured.getIfAvailable());
    }

    boolean isKnown(String id) {
        return all().stream().anyMatch(provider -> provider.id().equals(id));
    }
}
