package vn.thidua.documents;

/** Who signs a paper: the head of the body that issues it, or a deputy on the head's behalf (ký thay, {@code KT.}). */
public enum Signing {
    HEAD,
    DEPUTY;

    /** The word by which addresses ask for a deputy's signature. */
    public static final String ON_BEHALF = "thay";

    /** As an address asks; the head signs where it does not. */
    public static Signing of(String asked) {
        return asked.equals(ON_BEHALF) ? DEPUTY : HEAD;
    }
}
