package vn.thidua.publications;

import java.util.List;

/** What has to be done before a year may be published; everything blocks. */
public record Checklist(List<Item> items) {

    public Checklist {
        items = List.copyOf(items);
    }

    /** One condition; {@code code} with its arguments says in words what holds or what is missing. */
    public record Item(String code, boolean met, List<Object> args) {

        static Item of(String code, boolean met, Object... args) {
            return new Item(code, met, List.of(args));
        }
    }

    public boolean ready() {
        return items.stream().allMatch(Item::met);
    }
}
