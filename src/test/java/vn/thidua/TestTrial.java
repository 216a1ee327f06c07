package vn.thidua;

import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import vn.thidua.platform.TrialMode;

/** Makes the portal of a test a trial: the illustrative years are loaded, and the trial accounts can log in. */
@TestConfiguration(proxyBeanMethods = false)
class TestTrial {

    @Bean
    TrialMode trial() {
        return () -> true;
    }
}
