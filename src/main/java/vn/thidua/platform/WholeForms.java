package vn.thidua.platform;

import java.util.ArrayList;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.MethodParameter;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.ServletRequestBindingException;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.annotation.ModelFactory;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
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

    private static final class WholeRecord implements HandlerMethodArgumentResolver {

        private final ServletModelAttributeMethodProcessor forms = new ServletModelAttributeMethodProcessor(false);

        @Override
        public boolean supportsParameter(MethodParameter parameter) {
            return forms.supportsParameter(parameter)
                    && parameter.getParameterType().isRecord();
        }

        @Override
        public Object resolveArgument(
                MethodParameter parameter,
                @Nullable ModelAndViewContainer model,
                NativeWebRequest request,
                @Nullable WebDataBinderFactory binders)
                throws Exception {
            var form = forms.resolveArgument(parameter, model, request, binders);
            if (form == null || isUnread(parameter, model)) {
                throw new ServletRequestBindingException("A part of the form cannot be read");
            }
            return form;
        }

        private static boolean isUnread(MethodParameter parameter, @Nullable ModelAndViewContainer model) {
            var name = BindingResult.MODEL_KEY_PREFIX + ModelFactory.getNameForParameter(parameter);
            return model != null
                    && model.getModel().get(name) instanceof BindingResult errors
                    && errors.getTarget() == null;
        }
    }
}
