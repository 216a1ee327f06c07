package vn.thidua.accounts;

/**
 * A second factor that is being set up.
 *
 * @param key what the holder types into the app, in groups of four
 * @param address what the app reads from the picture
 */
public record Enrolment(String key, String address) {

    @Override
    public String toString() {
        return "Enrolment[]";
    }
}
