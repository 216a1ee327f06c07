package vn.thidua.identities.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClient;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizedClientRepository;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;
import org.springframework.security.web.authentication.AuthenticationSuccessHandler;
import vn.thidua.identities.Providers;

/**
 * Adds the way through an identity provider to the portal's security, where one is configured. The portal wants to know who
 * somebody is and nothing else: the provider's tokens are dropped at once.
 */
@Configuration(proxyBeanMethods = false)
class ProviderSignIn {

    @Bean
    Customizer<HttpSecurity> signInThroughProviders(
            Providers providers, AuthenticationSuccessHandler proven, AuthenticationFailureHandler failed) {
        return http -> providers
                .repository()
                .ifPresent(known -> http.oauth2Login(login -> login.loginPage("/dang-nhap")
                        .clientRegistrationRepository(known)
                        .authorizedClientRepository(new NoTokens())
                        .authorizationEndpoint(asking -> asking.authorizationRequestRepository(new OwnAnswers(known)))
                        .successHandler(proven)
                        .failureHandler(failed)));
    }

    private static final class NoTokens implements OAuth2AuthorizedClientRepository {

        @Override
        @SuppressWarnings("TypeParameterUnusedInFormals") // the interface wants it so
        public <T extends OAuth2AuthorizedClient> @Nullable T loadAuthorizedClient(
                String registration, Authentication principal, HttpServletRequest request) {
            return null;
        }

        @Override
        public void saveAuthorizedClient(
                OAuth2AuthorizedClient client,
                Authentication principal,
                HttpServletRequest request,
                HttpServletResponse response) {
            // nothing is done with a token, so none is kept
        }

        @Override
        public void removeAuthorizedClient(
                String registration,
                Authentication principal,
                HttpServletRequest request,
                HttpServletResponse response) {
            // none is kept
        }
    }
}
