package vn.thidua.identities.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;
import vn.thidua.accounts.SignInWays;
import vn.thidua.identities.Providers;
import vn.thidua.kernel.NotFound;

/** What people read when a provider's answer lets nobody in, and the ways to the providers on the login page. */
@Controller
class ProviderController implements SignInWays {

    static final String UNLINKED = "/dang-nhap/dinh-danh/chua-lien-ket";
    static final String FAILED = "/dang-nhap/dinh-danh/khong-thanh";

    private final Providers providers;

    ProviderController(Providers providers) {
        this.providers = providers;
    }

    @Override
    public List<Way> ways() {
        return providers.all().stream()
                .map(provider -> new Way("/oauth2/authorization/" + provider.id(), provider.name()))
                .toList();
    }

    /** Only for somebody whom a provider has just proved. */
    @GetMapping(UNLINKED)
    ModelAndView unlinked(HttpServletRequest request) {
        var unlinked = Optional.ofNullable(request.getSession(false))
                .map(session -> session.getAttribute(Unlinked.ATTRIBUTE))
                .map(Unlinked.class::cast)
                .orElseThrow(() -> new NotFound("identity"));
        return new ModelAndView("identities/unlinked")
                .addObject("subject", unlinked.subject())
                .addObject("provider", name(unlinked.provider()));
    }

    @GetMapping(FAILED)
    ModelAndView failed() {
        if (providers.all().isEmpty()) {
            throw new NotFound("identity");
        }
        return new ModelAndView("identities/failed");
    }

    private String name(String id) {
        return providers.all().stream()
                .filter(provider -> provider.id().equals(id))
                .map(Providers.Provider::name)
                .findFirst()
                .orElse(id);
    }
}
