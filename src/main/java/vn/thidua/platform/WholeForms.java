package vn.thidua.platform;

import jakarta.validation.Valid;
import java.util.ArrayList;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.MethodParameter;
import org.springframework.validation.BindingResult;
import org.springframework.validation.FieldError;
import org.springframework.web.bind.ServletRequestBindingException;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.annotation.ModelFactory;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerAdapter;
import org.springframework.web.servlet.mvc.method.annotation.ServletModelAttributeMethodProcessor;

/**
 * A form always comes whole. Where a part of a record could not be read as what it has to be, a day or a number, Spring hands
 * the controller a result without a form, in which nothing else can be found wrong and of which no page can be made. Here it
 * becomes the record of all that could be read, with an error and the very words at each part that could not. Only a record
 * that cannot exist in this way is refused (400).
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
            if (form == null || model == null || binders == null) {
                throw new ServletRequestBindingException("A part of the form cannot be read");
            }
            var name = ModelFactory.getNameForParameter(parameter);
            if (model.getModel().get(BindingResult.MODEL_KEY_PREFIX + name) instanceof BindingResult unread
                    && unread.getTarget() == null) {
                var binder = binders.createBinder(request, form, name);
                unread.getFieldErrors().stream()
                        .filter(FieldError::isBindingFailure)
                        .forEach(binder.getBindingResult()::addError);
                if (parameter.hasParameterAnnotation(Valid.class)) {
                    binder.validate();
                }
                model.removeAttributes(unread.getModel());
                model.addAllAttributes(binder.getBindingResult().getModel());
            }
            return form;
        }
    }
}
