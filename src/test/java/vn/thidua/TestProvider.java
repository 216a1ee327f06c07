package vn.thidua;

import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.registration.InMemoryClientRegistrationRepository;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import vn.thidua.identities.LocalProvider;

/** Connects the portal of a test to an identity provider on this machine, as {@code spring.security.oauth2.client.*} would. */
@TestConfiguration(proxyBeanMethods = false)
class TestProvider {

    @Bean
    LocalProvider localProvider() {
        return LocalProvider.start();
    }

    @Bean
    ClientRegistrationRepository providersOfTheTest(LocalProvider provider) {
        return new InMemoryClientRegistrationRepository(ClientRegistration.withRegistrationId("tinh")
                .clientName("Định danh tỉnh")
                .clientId(LocalProvider.CLIENT)
                .clientSecret("known to both")
                .authorizationGrantType(AuthorizationGrantType.AUTHORIZATION_CODE)
                .redirectUri("{baseUrl}/login/oauth2/code/{registrationId}")
                .scope("openid")
                .issuerUri(provider.address())
                .authorizationUri(provider.address() + "/authorize")
                .tokenUri(provider.address() + "/token")
                .jwkSetUri(provider.address() + "/keys")
                .build());
    }
}
