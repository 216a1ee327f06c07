package vn.thidua.platform;

import jakarta.servlet.DispatcherType;
import java.util.List;
import org.springframework.boot.autoconfigure.web.WebProperties;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.resource.ResourceUrlEncodingFilter;

/** Puts {@link AssetAddresses} in the place of Spring's own filter, for the files that the settings give a version. */
@Configuration(proxyBeanMethods = false)
class AssetSetup {

    @Bean
    FilterRegistrationBean<ResourceUrlEncodingFilter> assetAddresses(WebProperties web) {
        var versioned = web.getResources().getChain().getStrategy().getContent().getPaths();
        var filter = new FilterRegistrationBean<ResourceUrlEncodingFilter>(new AssetAddresses(List.of(versioned)));
        filter.setDispatcherTypes(DispatcherType.REQUEST, DispatcherType.ERROR);
        return filter;
    }
}
