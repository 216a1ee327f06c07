package vn.thidua.portal.web;

import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.LocaleResolver;

/** Puts the memory of public pages in front of everything else. */
@Configuration(proxyBeanMethods = false)
class ReadyPagesSetup {

    /** Before the filters of Spring Security, at −100: what they add to an answer is kept with it. */
    private static final int BEFORE_SECURITY = -110;

    @Bean
    FilterRegistrationBean<ReadyPageFilter> readyPageFilter(ReadyPages pages, LocaleResolver languages) {
        var filter = new FilterRegistrationBean<>(new ReadyPageFilter(pages, languages));
        filter.setOrder(BEFORE_SECURITY);
        return filter;
    }
}
