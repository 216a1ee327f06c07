package vn.thidua.identities.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.web.AuthorizationRequestRepository;
import org.springframework.security.oauth2.client.web.HttpSessionOAuth2AuthorizationRequestRepository;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationRequest;
import org.springframework.security.oauth2.core.endpoint.OAuth2ParameterNames;

/**
 * Takes the answer of a provider only at that provider's own address, and under its own name where it gives one (RFC 9207). An
 * answer that comes from another provider belongs to no question: it is not handed on to the one that was asked.
 */
final class OwnAnswers implements AuthorizationRequestRepository<OAuth2AuthorizationRequest> {

    private static final String ISSUER = "iss";

    private final AuthorizationRequestRepository<OAuth2AuthorizationRequest> asked =
            new HttpSessionOAuth2AuthorizationRequestRepository();

    private final ClientRegistrationRepository providers;

    OwnAnswers(ClientRegistrationRepository providers) {
        this.providers = providers;
    }

    @Override
    public @Nullable OAuth2AuthorizationRequest loadAuthorizationRequest(HttpServletRequest request) {
        return asked.loadAuthorizationRequest(request);
    }

    @Override
    public void saveAuthorizationRequest(
            OAuth2AuthorizationRequest question, HttpServletRequest request, HttpServletResponse response) {
        asked.saveAuthorizationRequest(question, request, response);
    }

    @Override
    public @Nullable OAuth2AuthorizationRequest removeAuthorizationRequest(
            HttpServletRequest request, HttpServletResponse response) {
        var question = asked.removeAuthorizationRequest(request, response);
        return question != null && isAnswered(question.getAttribute(OAuth2ParameterNames.REGISTRATION_ID), request)
                ? question
                : null;
    }

    private boolean isAnswered(@Nullable String provider, HttpServletRequest request) {
        if (provider == null || !request.getRequestURI().endsWith("/" + provider)) {
            return false;
        }
        var answering = request.getParameter(ISSUER);
        return answering == null || answering.equals(issuer(provider));
    }

    private @Nullable String issuer(String provider) {
        var registration = providers.findByRegistrationId(provider);
        return registration == null ? null : registration.getProviderDetails().getIssuerUri();
    }
}
