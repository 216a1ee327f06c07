package vn.thidua.platform;

import java.util.ArrayList;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.WebDataBinder;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerAdapter;
import org.springframework.web.servlet.mvc.method.annotation.ServletModelAttributeMethodProcessor;

/**
 * A form either is there or the request is refused (400). Spring hands a controller nothing at all where a part of a record
 * could not be read, for instance a choice that no page offers; no form of ours lets people type such a part.
 */
@Configuration(proxyBeanMethods = false)
class WholeForms {

    /** Stands before Spring's own, which it otherwise is. */
    @Bean
    static BeanPostProcessor formsAreWhole() {
        return new BeanPostProcessor() {
            @Override
            public Object postProcessAfterInitialization(Object bean, String name) {
                if (bean instanceof RequestMappingHandlerAdapter adapter && adapter.getArgumentResolvers() != null) {
                    var resolvers = new ArrayList<HandlerMethodArgumentResolver>(adapter.getArgumentResolvers());
                    resolvers.add(0, new WholeRecord());
                    adapter.setArgumentResolvers(resolvers);
                }
                return bean;
            }
        };
    }

    private static final class WholeRecord extends ServletModelAttributeMethodProcessor {

        WholeRecord() {
            super(false);
        }

        @Override
        public boolean supportsParameter(MethodParameter parameter) {
            return super.supportsParameter(parameter)
                    && parameter.getParameterType().isRecord();
        }

        @Override
        protected boolean isBindExceptionRequired(WebDataBinder binder, MethodParameter parameter) {
            return binder.getTarget() == null || super.isBindExceptionRequired(binder, parameter);
        }
    }
}
