package vn.thidua.platform;

import java.util.List;

/** A feature's part of the staff navigation. The pages it leads to guard themselves; a menu only spares dead ends. */
public interface MenuContributor {

    /** What this feature offers to whoever is logged in, in the order of {@link MenuItem#weight()}. */
    List<MenuItem> items(String login);

    /**
     * One entry of the navigation.
     *
     * @param label the key of its words, with {@code args} for their placeholders
     */
    record MenuItem(int weight, String path, String label, List<Object> args) {

        public MenuItem(int weight, String path, String label) {
            this(weight, path, label, List.of());
        }
    }
}
