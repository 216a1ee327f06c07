package vn.thidua;

import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.web.servlet.AbstractFilterRegistrationBean;
import org.springframework.context.annotation.Bean;

/** Lets tests without a server bring sessions of their own ({@code MockHttpSession}); the real ones have tests of theirs. */
@TestConfiguration(proxyBeanMethods = false)
class TestSessions {

    @Bean
    static BeanPostProcessor sessionsOfTheTest() {
        return new BeanPostProcessor() {
            @Override
            public Object postProcessAfterInitialization(Object bean, String name) {
                if (name.equals("sessionRepositoryFilterRegistration")) {
                    ((AbstractFilterRegistrationBean<?>) bean).setEnabled(false);
                }
                return bean;
            }
        };
    }
}
