package vn.thidua.platform;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Fallback;

/** A portal is no trial unless something says so: the embedded database does, where it is started. */
@Configuration(proxyBeanMethods = false)
class TrialSetup {

    @Bean
    @Fallback
    TrialMode noTrial() {
        return () -> false;
    }
}
