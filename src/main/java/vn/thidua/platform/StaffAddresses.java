package vn.thidua.platform;

import java.util.List;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.OrRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;

/**
 * The addresses that ask for a login. All others answer anybody, so that an unknown address is not found rather than
 * forbidden; who may do what behind a staff address is decided by the services.
 */
final class StaffAddresses {

    private static final List<String> PREFIXES = List.of(
            "/viec-can-lam",
            "/nhap-lieu",
            "/kiem-tra-cheo",
            "/tham-dinh",
            "/xep-hang",
            "/cong-bo",
            "/quan-tri",
            "/thong-bao",
            "/tai-khoan");

    private StaffAddresses() {}

    static RequestMatcher matcher() {
        return new OrRequestMatcher(PREFIXES.stream()
                .<RequestMatcher>map(
                        prefix -> PathPatternRequestMatcher.withDefaults().matcher(prefix + "/**"))
                .toList());
    }
}
