package vn.thidua.papertemplates;

import java.util.List;

/** A line of a template, and what is wrong there. */
public record TemplateFault(int line, String code, List<Object> args) {

    static TemplateFault of(int line, String code, Object... args) {
        return new TemplateFault(line, "papertemplates.fault." + code, List.of(args));
    }

    /** The arguments of the sentence. */
    public Object[] arguments() {
        return args.toArray();
    }
}
