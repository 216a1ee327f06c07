package vn.thidua.platform;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import org.springframework.http.HttpMethod;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.method.configuration.EnableMethodSecurity;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.logout.HeaderWriterLogoutHandler;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.security.web.csrf.CsrfTokenRepository;
import org.springframework.security.web.firewall.HttpFirewall;
import org.springframework.security.web.firewall.StrictHttpFirewall;
import org.springframework.security.web.header.writers.ClearSiteDataHeaderWriter;
import org.springframework.security.web.header.writers.ClearSiteDataHeaderWriter.Directive;
import org.springframework.security.web.header.writers.CrossOriginOpenerPolicyHeaderWriter.CrossOriginOpenerPolicy;
import org.springframework.security.web.header.writers.CrossOriginResourcePolicyHeaderWriter.CrossOriginResourcePolicy;
import org.springframework.security.web.header.writers.DelegatingRequestMatcherHeaderWriter;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.security.web.header.writers.StaticHeadersWriter;
import org.springframework.security.web.savedrequest.HttpSessionRequestCache;
import org.springframework.security.web.savedrequest.RequestCache;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.AndRequestMatcher;
import org.springframework.security.web.util.matcher.NegatedRequestMatcher;
import org.springframework.security.web.util.matcher.OrRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * Who gets as far as a controller, and what every answer tells the browser. Readers of public pages get no session and no
 * cookie. Addresses are a first gate only: the rules of access stand in the services.
 */
@Configuration(proxyBeanMethods = false)
@EnableMethodSecurity
class SecuritySetup {

    private static final String CONTENT_POLICY =
            "default-src 'self'; object-src 'none'; base-uri 'none'; " + "frame-ancestors 'none'; form-action 'self'";

    private static final String PERMISSIONS_POLICY = "accelerometer=(), browsing-topics=(), camera=(), "
            + "display-capture=(), geolocation=(), gyroscope=(), magnetometer=(), microphone=(), midi=(), payment=(), "
            + "usb=()";

    private static final RequestMatcher ACTUATOR =
            PathPatternRequestMatcher.withDefaults().matcher("/actuator/**");

    private static final Duration TLS_REMEMBERED = Duration.ofDays(365);

    @Bean
    SecurityFilterChain portalSecurity(
            HttpSecurity http,
            ObjectProvider<SecurityContextRepository> logins,
            CsrfTokenRepository tokens,
            RequestCache wanted,
            @Qualifier("requestMappingHandlerMapping") RequestMappingHandlerMapping addresses,
            Environment environment) {
        var staff = StaffAddresses.matcher();
        var ownPort = environment.getProperty("management.server.port", Integer.class, -1);
        http.authorizeHttpRequests(requests -> requests.requestMatchers(
                                PathPatternRequestMatcher.withDefaults().matcher("/quan-tri/**"))
                        .hasAuthority("ADMINISTRATOR")
                        .requestMatchers(
                                PathPatternRequestMatcher.withDefaults().matcher("/actuator/health/**"))
                        .permitAll()
                        // Figures about the running are for supervisors on a port that no proxy leads to
                        .requestMatchers(request -> isActuator(request) && request.getLocalPort() != ownPort)
                        .hasAuthority("ADMINISTRATOR")
                        .requestMatchers(staff)
                        .authenticated()
                        .anyRequest()
                        .permitAll())
                .securityContext(context -> context.securityContextRepository(
                        logins.getIfAvailable(HttpSessionSecurityContextRepository::new)))
                .csrf(csrf -> csrf.csrfTokenRepository(tokens))
                .requestCache(cache -> cache.requestCache(wanted))
                .exceptionHandling(refusals -> refusals.authenticationEntryPoint(new SignInRequired())
                        .accessDeniedHandler(new Refused(addresses)))
                .logout(logout -> logout.logoutRequestMatcher(
                                PathPatternRequestMatcher.withDefaults().matcher(HttpMethod.POST, "/dang-xuat"))
                        .addLogoutHandler(new HeaderWriterLogoutHandler(
                                new ClearSiteDataHeaderWriter(Directive.CACHE, Directive.STORAGE)))
                        .logoutSuccessUrl("/"))
                .headers(headers -> headers(headers, staff));
        return http.build();
    }

    private static boolean isActuator(HttpServletRequest request) {
        return ACTUATOR.matches(request);
    }

    private static void headers(HeadersConfigurer<HttpSecurity> headers, RequestMatcher staff) {
        headers.contentSecurityPolicy(policy -> policy.policyDirectives(CONTENT_POLICY))
                .permissionsPolicyHeader(policy -> policy.policy(PERMISSIONS_POLICY))
                .referrerPolicy(policy -> policy.policy(ReferrerPolicy.SAME_ORIGIN))
                .crossOriginOpenerPolicy(policy -> policy.policy(CrossOriginOpenerPolicy.SAME_ORIGIN))
                .crossOriginResourcePolicy(policy -> policy.policy(CrossOriginResourcePolicy.SAME_ORIGIN))
                .frameOptions(HeadersConfigurer.FrameOptionsConfig::deny)
                .contentTypeOptions(Customizer.withDefaults())
                .httpStrictTransportSecurity(
                        tls -> tls.maxAgeInSeconds(TLS_REMEMBERED.toSeconds()).includeSubDomains(true))
                .cacheControl(HeadersConfigurer.CacheControlConfig::disable)
                .addHeaderWriter(new DelegatingRequestMatcherHeaderWriter(
                        personal(staff), new StaticHeadersWriter("Cache-Control", "no-store")));
    }

    /** Answers that no cache may keep: staff pages, and any page shown to somebody who has a session. */
    private static RequestMatcher personal(RequestMatcher staff) {
        var paths = PathPatternRequestMatcher.withDefaults();
        RequestMatcher assets = new OrRequestMatcher(
                paths.matcher("/css/**"),
                paths.matcher("/js/**"),
                paths.matcher("/fonts/**"),
                paths.matcher("/webjars/**"),
                paths.matcher("/favicon.svg"));
        RequestMatcher inSession = request -> request.getSession(false) != null;
        return new OrRequestMatcher(staff, new AndRequestMatcher(inSession, new NegatedRequestMatcher(assets)));
    }

    /** Created with the first form of a session, so that pages without forms need none. */
    @Bean
    CsrfTokenRepository csrfTokens() {
        return new RandomNames.FormTokens();
    }

    /** Remembers the staff page that somebody wanted to open before the login, and nothing else. */
    @Bean
    @SuppressWarnings("NullAway") // no parameter: Spring Security takes null for that, and does not say so
    RequestCache wantedPage() {
        var cache = new HttpSessionRequestCache();
        var paths = PathPatternRequestMatcher.withDefaults();
        cache.setRequestMatcher(new AndRequestMatcher(
                paths.matcher(HttpMethod.GET, "/**"),
                StaffAddresses.matcher(),
                new NegatedRequestMatcher(Scripted.matcher())));
        cache.setMatchingRequestParameterName(null);
        return cache;
    }

    /** No character of a form may be a null: PostgreSQL cannot keep one, and nobody types one. */
    @Bean
    HttpFirewall firewall() {
        var firewall = new StrictHttpFirewall();
        firewall.setAllowedParameterValues(value -> value == null || value.indexOf('\0') < 0);
        return firewall;
    }
}
