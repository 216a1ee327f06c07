package vn.thidua.platform;

import java.util.List;

/** A feature's pages about one's own account, to which the page of the account leads. */
@FunctionalInterface
public interface OwnPages {

    /** In the order of {@link Page#weight()}. */
    List<Page> pages();

    /**
     * One of these pages.
     *
     * @param label the key of its words
     */
    record Page(int weight, String path, String label) {}
}
