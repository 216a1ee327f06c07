package vn.thidua.opendata.web;

import java.util.ArrayList;
import java.util.List;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/**
 * A page of a list.
 *
 * @param page counted from 1
 * @param size how many items a page holds at most
 * @param total how many items there are on all pages
 */
record Slice<T>(List<T> items, int page, int size, int total) {

    static final String DEFAULT_SIZE = "50";
    static final int LARGEST = 500;

    static <T> Slice<T> of(List<T> all, int page, int size) {
        if (page < 1 || size < 1 || size > LARGEST) {
            throw new BadQuery("opendata.api.badPage");
        }
        var from = Math.min((long) (page - 1) * size, all.size());
        var to = Math.min(from + size, all.size());
        return new Slice<>(List.copyOf(all.subList((int) from, (int) to)), page, size, all.size());
    }

    /** Links to the neighbouring pages (RFC 8288), empty where there are none. */
    String links() {
        var last = Math.max(1, (total + size - 1) / size);
        var links = new ArrayList<String>();
        if (page > 1) {
            links.add(link(1, "first"));
            links.add(link(Math.min(page - 1, last), "prev"));
        }
        if (page < last) {
            links.add(link(page + 1, "next"));
            links.add(link(last, "last"));
        }
        return String.join(", ", links);
    }

    private static String link(int page, String relation) {
        return "<"
                + ServletUriComponentsBuilder.fromCurrentRequest()
                        .replaceQueryParam("page", page)
                        .toUriString()
                + ">; rel=\"" + relation + "\"";
    }
}
