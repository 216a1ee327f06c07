package vn.thidua.rulechecks;

import java.util.List;

/**
 * A contradiction or weakness of a scoring table.
 *
 * @param code what is found, the last part of a message key
 * @param path the group, criterion or class concerned, by code; empty for the table as a whole
 * @param arguments what stands in the sentence
 */
public record Finding(Severity severity, String code, String path, List<Object> arguments) {

    /** What follows from a finding. */
    public enum Severity {
        /** The table cannot be issued. */
        ERROR,
        /** The table can be issued when a reason is given. */
        WARNING
    }

    public Finding {
        arguments = List.copyOf(arguments);
    }

    static Finding error(String code, String path, Object... arguments) {
        return new Finding(Severity.ERROR, code, path, List.of(arguments));
    }

    static Finding warning(String code, String path, Object... arguments) {
        return new Finding(Severity.WARNING, code, path, List.of(arguments));
    }

    /** The key of its sentence in the message bundles. */
    public String messageKey() {
        return "scoring.validation." + code;
    }
}
