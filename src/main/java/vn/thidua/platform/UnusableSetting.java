package vn.thidua.platform;

/** The value of a setting makes no sense, for a reason that no annotation says. */
public class UnusableSetting extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;

    private final String setting;
    private final String value;

    public UnusableSetting(String setting, Object value) {
        super(setting + " cannot be " + value);
        this.setting = setting;
        this.value = value.toString();
    }

    String setting() {
        return setting;
    }

    String value() {
        return value;
    }
}
