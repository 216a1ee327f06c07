package vn.thidua.platform;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.Resource;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.web.servlet.resource.ResourceHttpRequestHandler;
import org.springframework.web.servlet.resource.ResourceResolver;
import org.springframework.web.servlet.resource.ResourceResolverChain;
import org.springframework.web.servlet.resource.ResourceUrlProvider;
import org.springframework.web.servlet.resource.ResourceUrlProviderExposingInterceptor;

class VersionedAddressesTests {

    private final List<String> searched = new ArrayList<>();

    @Test
    void bearTheVersionOfAStaticFile() throws ServletException, IOException {
        assertThat(linked("", "/css/portal.css")).isEqualTo("/css/portal-1.css");
        assertThat(linked("/thi-dua", "/thi-dua/css/portal.css")).isEqualTo("/thi-dua/css/portal-1.css");
        assertThat(searched).containsExactly("css/portal.css", "css/portal.css");
    }

    @Test
    void areNotSearchedForAPage() throws ServletException, IOException {
        for (var page :
                List.of("/nhap-lieu/so-2/2024/an-phu/lich-su?o=i-JOBS", "/", "#o-i-JOBS", "https://example.org/")) {
            assertThat(linked("", page)).isEqualTo(page);
            assertThat(linked("/thi-dua", page)).isEqualTo(page);
        }
        assertThat(searched).isEmpty();
    }

    /** How a page of the portal, served below this root, links to an address. */
    private String linked(String root, String address) throws ServletException, IOException {
        var request = new MockHttpServletRequest("GET", root + "/nhap-lieu");
        request.setContextPath(root);
        var links = new ArrayList<String>();
        new VersionedAddresses.Encoding("/css/**", "/favicon*.svg")
                .doFilter(request, new MockHttpServletResponse(), (known, response) -> {
                    ((HttpServletRequest) known)
                            .setAttribute(
                                    ResourceUrlProviderExposingInterceptor.RESOURCE_URL_PROVIDER_ATTR, everything());
                    links.add(((HttpServletResponse) response).encodeURL(address));
                });
        return links.get(0);
    }

    private ResourceUrlProvider everything() {
        var files = new ResourceHttpRequestHandler();
        files.setResourceResolvers(List.of(new ResourceResolver() {
            @Override
            public @Nullable Resource resolveResource(
                    @Nullable HttpServletRequest request,
                    String path,
                    List<? extends Resource> locations,
                    ResourceResolverChain chain) {
                return null;
            }

            @Override
            public String resolveUrlPath(String path, List<? extends Resource> locations, ResourceResolverChain chain) {
                searched.add(path);
                return path.replace(".css", "-1.css");
            }
        }));
        var provider = new ResourceUrlProvider();
        provider.setHandlerMap(Map.of("/**", files));
        return provider;
    }
}
