package vn.thidua.passkeys;

import java.net.URI;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Where passkeys count: at one host name, reached by one address. A key made for one place is worth nothing at another, which
 * is what makes it safe from imitations of the portal.
 *
 * @param host the name that keys are bound to
 * @param origin scheme, host and port, as browsers write them
 */
public record Place(String host, String origin) {

    private static final String THIS_MACHINE = "localhost";

    /** The configured address; where there is none, only one's own machine is a place, so that the trial can be tried. */
    public static Optional<Place> of(@Nullable URI configured, URI asked) {
        if (configured != null) {
            return Optional.of(at(configured));
        }
        return THIS_MACHINE.equals(asked.getHost()) ? Optional.of(at(asked)) : Optional.empty();
    }

    private static Place at(URI address) {
        var port = isUsual(address) ? "" : ":" + address.getPort();
        return new Place(address.getHost(), address.getScheme() + "://" + address.getHost() + port);
    }

    private static boolean isUsual(URI address) {
        return address.getPort() < 0 || address.getPort() == ("https".equals(address.getScheme()) ? 443 : 80);
    }
}
