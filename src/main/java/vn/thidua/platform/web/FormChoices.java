package vn.thidua.platform.web;

import java.beans.PropertyEditorSupport;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Set;
import org.springframework.core.ResolvableType;
import org.springframework.web.bind.WebDataBinder;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.InitBinder;

/**
 * A choice of a form that is none of the list, and a tick that is neither yes nor no, count as not given. No page of ours
 * sends such a thing; without this rule the whole form would be lost with it, and the request would end as our fault.
 */
@ControllerAdvice
class FormChoices {

    @InitBinder
    void lenient(WebDataBinder binder) {
        var form = binder.getTargetType();
        if (form != null) {
            choices(form, new LinkedHashSet<>(), new HashSet<>())
                    .forEach(type -> binder.registerCustomEditor(type, editor(type)));
        }
    }

    /** The enums and ticks among the components of a form, and of the records in its lists. */
    private static Set<Class<?>> choices(ResolvableType form, Set<Class<?>> found, Set<Class<?>> seen) {
        var type = form.resolve();
        if (type == null || !type.isRecord() || !seen.add(type)) {
            return found;
        }
        for (var component : type.getRecordComponents()) {
            var of = component(component);
            if (of.isEnum() || of.equals(Boolean.class)) {
                found.add(of);
            } else if (of.isRecord() && of.getName().startsWith("vn.thidua.")) {
                choices(ResolvableType.forClass(of), found, seen);
            }
        }
        return found;
    }

    private static Class<?> component(RecordComponent component) {
        var type = ResolvableType.forType(component.getGenericType());
        var element = type.asCollection().getGeneric(0).resolve();
        return element == null ? component.getType() : element;
    }

    private static PropertyEditorSupport editor(Class<?> type) {
        return type.equals(Boolean.class) ? new Tick() : new Choice(type);
    }

    /** One of an enum, or nothing. */
    private static final class Choice extends PropertyEditorSupport {

        private final Class<?> type;

        private Choice(Class<?> type) {
            this.type = type;
        }

        @Override
        public void setAsText(String typed) {
            setValue(Arrays.stream(type.getEnumConstants())
                    .filter(each -> ((Enum<?>) each).name().equals(typed.strip()))
                    .findFirst()
                    .orElse(null));
        }
    }

    /** Yes where the box was ticked, else no. */
    private static final class Tick extends PropertyEditorSupport {

        @Override
        public void setAsText(String typed) {
            setValue("true".equals(typed) || "on".equals(typed));
        }
    }
}
