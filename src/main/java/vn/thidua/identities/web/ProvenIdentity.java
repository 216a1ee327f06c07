package vn.thidua.identities.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Objects;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.client.authentication.OAuth2AuthenticationToken;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;
import org.springframework.security.web.authentication.AuthenticationSuccessHandler;
import org.springframework.stereotype.Component;
import vn.thidua.accounts.Entrance;
import vn.thidua.accounts.SignIn;
import vn.thidua.accounts.SignInRefused;
import vn.thidua.identities.Identities;

/**
 * A provider has answered. Its proof counts as a password does: a second factor is asked for as ever. Only the number by which
 * the provider knows the person is read; names, addresses and roles in its tokens are nobody's business here.
 */
@Component
class ProvenIdentity implements AuthenticationSuccessHandler, AuthenticationFailureHandler {

    private static final Logger LOG = LoggerFactory.getLogger(ProvenIdentity.class);

    private final Identities identities;
    private final SignIn signIn;
    private final Entrance entrance;

    ProvenIdentity(Identities identities, SignIn signIn, Entrance entrance) {
        this.identities = identities;
        this.signIn = signIn;
        this.entrance = entrance;
    }

    @Override
    public void onAuthenticationSuccess(
            HttpServletRequest request, HttpServletResponse response, Authentication authentication)
            throws IOException {
        SecurityContextHolder.clearContext();
        if (authentication instanceof OAuth2AuthenticationToken token
                && token.getPrincipal() instanceof OidcUser person) {
            response.sendRedirect(next(token.getAuthorizedClientRegistrationId(), person, request));
        } else {
            LOG.warn("An identity provider answered without an OpenID Connect identity");
            response.sendRedirect(ProviderController.FAILED);
        }
    }

    private String next(String provider, OidcUser person, HttpServletRequest request) {
        var subject = Objects.requireNonNull(person.getSubject(), "OpenID Connect knows nobody without a subject");
        var login = identities.login(provider, subject);
        if (login.isPresent()) {
            try {
                return entrance.admit(signIn.admitProven(login.get(), false));
            } catch (SignInRefused shut) {
                LOG.info("Sign-in through {} refused: the account is shut", provider);
            }
        }
        request.getSession().setAttribute(Unlinked.ATTRIBUTE, new Unlinked(provider, subject));
        return ProviderController.UNLINKED;
    }

    @Override
    public void onAuthenticationFailure(
            HttpServletRequest request, HttpServletResponse response, AuthenticationException failure)
            throws IOException {
        LOG.warn("Sign-in through an identity provider failed: {}", failure.getMessage());
        response.sendRedirect(ProviderController.FAILED);
    }
}
