package vn.thidua.opendata.web;

/** A query that makes no sense; the code names the sentence that says what to ask instead. */
class BadQuery extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final String code;

    BadQuery(String code) {
        super(code);
        this.code = code;
    }

    String code() {
        return code;
    }
}
