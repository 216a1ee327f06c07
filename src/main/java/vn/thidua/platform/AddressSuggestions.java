package vn.thidua.platform;

import java.util.List;

/** Pages that somebody may have meant who arrived at an address that does not exist. Only what is public is suggested. */
@FunctionalInterface
public interface AddressSuggestions {

    /** At most three pages near this path, the nearest first. */
    List<Suggestion> near(String path);

    /** A page by its address and its name in the reader's language. */
    record Suggestion(String path, String name) {}
}
