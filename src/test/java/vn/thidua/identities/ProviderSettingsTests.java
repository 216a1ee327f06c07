package vn.thidua.identities;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.security.oauth2.client.autoconfigure.OAuth2ClientAutoConfiguration;
import org.springframework.boot.test.context.runner.WebApplicationContextRunner;
import org.springframework.core.env.SystemEnvironmentPropertySource;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;

/** What the operations page says of an identity provider is what Boot understands. {@code ProviderSignInIT} signs in with it. */
class ProviderSettingsTests {

    private final WebApplicationContextRunner portal = new WebApplicationContextRunner()
            .withConfiguration(AutoConfigurations.of(OAuth2ClientAutoConfiguration.class))
            .withBean(Providers.class);

    @Test
    void makeAProviderKnownWithoutAskingItWhenTheAddressesAreGiven() {
        with(ProviderSettings.withAddresses().leadingTo("https://dinh-danh.example.gov.vn"))
                .run(context -> {
                    assertThat(context).hasNotFailed();
                    assertThat(context.getBean(Providers.class).all())
                            .containsExactly(new Providers.Provider("tinh", "Định danh tỉnh"));
                    var provider =
                            context.getBean(ClientRegistrationRepository.class).findByRegistrationId("tinh");
                    assertThat(provider.getRedirectUri()).isEqualTo("{baseUrl}/login/oauth2/code/{registrationId}");
                    assertThat(provider.getScopes()).containsExactly("openid");
                    assertThat(provider.getProviderDetails().getJwkSetUri())
                            .startsWith("https://dinh-danh.example.gov.vn/");
                });
    }

    @Test
    void keepThePortalFromStartingWithoutTheProviderThatItHasToAsk() {
        with(ProviderSettings.withDiscovery().leadingTo("http://localhost:1"))
                .run(context -> assertThat(context).hasFailed());
    }

    /** Whoever answers under the configured address with the description of somebody else is not believed. */
    @Test
    void refuseTheDescriptionOfAnotherIssuer() {
        var other = LocalProvider.start().address().replace("localhost", "127.0.0.1");

        with(ProviderSettings.withDiscovery().leadingTo(other))
                .run(context -> assertThat(context)
                        .getFailure()
                        .rootCause()
                        .hasMessageContaining("did not match the requested issuer"));
    }

    @Test
    void mayBeAbsent() {
        portal.run(context -> assertThat(context.getBean(Providers.class).all()).isEmpty());
    }

    private WebApplicationContextRunner with(Map<String, String> environment) {
        return portal.withInitializer(context -> context.getEnvironment()
                .getPropertySources()
                .addFirst(new SystemEnvironmentPropertySource(
                        "identity-provider-systemEnvironment", Map.copyOf(environment))));
    }
}
