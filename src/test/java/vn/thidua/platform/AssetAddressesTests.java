package vn.thidua.platform;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.web.servlet.resource.PathResourceResolver;
import org.springframework.web.servlet.resource.ResourceHttpRequestHandler;
import org.springframework.web.servlet.resource.ResourceUrlProvider;
import org.springframework.web.servlet.resource.ResourceUrlProviderExposingInterceptor;
import org.springframework.web.servlet.resource.VersionResourceResolver;

class AssetAddressesTests {

    private final List<String> lookedFor = new ArrayList<>();
    private final ResourceUrlProvider files = new ResourceUrlProvider();
    private final AssetAddresses filter = new AssetAddresses(List.of("/css/**", "/favicon*.svg"));

    @BeforeEach
    void serveFiles() throws Exception {
        var handler = new ResourceHttpRequestHandler();
        handler.setLocations(List.of(new ClassPathResource("static/")));
        handler.setResourceResolvers(List.of(
                new VersionResourceResolver().addContentVersionStrategy("/css/**", "/favicon*.svg"),
                new PathResourceResolver() {
                    @Override
                    protected Resource getResource(String path, Resource location) throws java.io.IOException {
                        lookedFor.add(path);
                        return super.getResource(path, location);
                    }
                }));
        handler.afterPropertiesSet();
        files.setHandlerMap(Map.of("/**", handler));
    }

    @Test
    void carryAVersionOfTheContent() throws Exception {
        assertThat(encoded("", "/css/portal.css")).matches("/css/portal-[0-9a-f]{32}\\.css");
        assertThat(encoded("", "/favicon.svg")).matches("/favicon-[0-9a-f]{32}\\.svg");
        assertThat(encoded("/thi-dua", "/thi-dua/css/portal.css")).matches("/thi-dua/css/portal-[0-9a-f]{32}\\.css");
    }

    @Test
    void areNotLookedForBehindTheLinksOfPages() throws Exception {
        for (var link :
                List.of("/cum/so-2/2023#tong-hop", "/don-vi?trang=2", "/", "", "#dau-trang", "https://example.vn/")) {
            assertThat(encoded("", link)).isEqualTo(link);
            assertThat(encoded("/thi-dua", "/thi-dua" + link)).isEqualTo("/thi-dua" + link);
        }
        assertThat(lookedFor).isEmpty();
    }

    private String encoded(String contextPath, String url) throws Exception {
        var request = new MockHttpServletRequest("GET", contextPath + "/cum");
        request.setContextPath(contextPath);
        var encoded = new ArrayList<String>();
        filter.doFilter(request, new MockHttpServletResponse(), (asked, answer) -> {
            asked.setAttribute(ResourceUrlProviderExposingInterceptor.RESOURCE_URL_PROVIDER_ATTR, files);
            encoded.add(((HttpServletResponse) answer).encodeURL(url));
        });
        return encoded.get(0);
    }
}
