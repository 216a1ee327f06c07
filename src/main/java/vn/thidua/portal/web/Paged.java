package vn.thidua.portal.web;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import vn.thidua.kernel.NotFound;

/**
 * One page of a list that may grow without bound, so that no page of the portal does.
 *
 * @param page counted from 1
 * @param pages how many there are, at least one
 * @param total how many items there are on all pages
 */
record Paged<T>(List<T> items, int page, int pages, int total) {

    static final int USUAL = 50;
    private static final int YEARS = 10;

    /** A page that is not there is not found. */
    static <T> Paged<T> of(List<T> all, int page, int size) {
        var pages = Math.max(1, (all.size() + size - 1) / size);
        if (page < 1 || page > pages) {
            throw new NotFound("page " + page);
        }
        var from = (page - 1) * size;
        return new Paged<>(List.copyOf(all.subList(from, Math.min(from + size, all.size()))), page, pages, all.size());
    }

    /** The latest years of a list that runs from the first to the last, in that order too; further pages go back in time. */
    static <T> Paged<T> latest(List<T> years, int page) {
        var newestFirst = new ArrayList<>(years);
        Collections.reverse(newestFirst);
        var shown = of(newestFirst, page, YEARS);
        var inOrder = new ArrayList<>(shown.items());
        Collections.reverse(inOrder);
        return new Paged<>(List.copyOf(inOrder), shown.page(), shown.pages(), shown.total());
    }

    public boolean several() {
        return pages > 1;
    }
}
