package vn.thidua.cli;

import java.util.List;

/** A file that cannot be used: which one, the line or JSON pointer where it is wrong, and what is wrong as a message key. */
final class BadFile extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String file;
    private final String place;
    private final String code;
    private final transient List<Object> arguments;

    BadFile(String file, String place, String code, Object... arguments) {
        super(file + ":" + place + ": " + code + " " + List.of(arguments));
        this.file = file;
        this.place = place;
        this.code = code;
        this.arguments = List.of(arguments);
    }

    String file() {
        return file;
    }

    /** A line number, a JSON pointer, or empty for the file as a whole. */
    String place() {
        return place;
    }

    String code() {
        return code;
    }

    Object[] arguments() {
        return arguments.toArray();
    }
}
