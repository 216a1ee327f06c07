package vn.thidua.passkeys.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.Serializable;
import java.net.URI;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;
import vn.thidua.kernel.RuleViolation;
import vn.thidua.passkeys.Place;
import vn.thidua.platform.PortalSettings;

/** What the portal has asked a browser for, remembered in its session until the answer comes, and good for one answer. */
@Component
class PasskeyChallenges {

    private final PortalSettings portal;

    PasskeyChallenges(PortalSettings portal) {
        this.portal = portal;
    }

    /** Where passkeys count, seen from this request; nowhere, if the portal's address is not configured. */
    Optional<Place> place(HttpServletRequest request) {
        return Place.of(
                portal.address(),
                URI.create(ServletUriComponentsBuilder.fromContextPath(request)
                        .replacePath(null)
                        .toUriString()));
    }

    Place requirePlace(HttpServletRequest request) {
        return place(request).orElseThrow(() -> new RuleViolation("passkey.nowhere"));
    }

    <T extends Serializable> T remember(T options, HttpServletRequest request) {
        request.getSession().setAttribute(options.getClass().getName(), options);
        return options;
    }

    <T extends Serializable> T answered(Class<T> kind, HttpServletRequest request) {
        var session = request.getSession();
        var options = session.getAttribute(kind.getName());
        session.removeAttribute(kind.getName());
        return Optional.ofNullable(options).map(kind::cast).orElseThrow(() -> new RuleViolation("passkey.late"));
    }
}
