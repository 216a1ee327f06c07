package vn.thidua.publications;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.thidua.dossiers.DossierSummary;
import vn.thidua.dossiers.EntryView;
import vn.thidua.dossiers.Ruling;
import vn.thidua.dossiers.Stage;

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

        /** A condition that holds as long as there is none of something. */
        static Item none(String code, long found) {
            return of(code, found == 0, found);
        }
    }

    /** Nothing can be checked of a year without a scoring table. */
    static Checklist withoutScorecard() {
        return new Checklist(List.of(Item.of("publications.check.scorecard.missing", false)));
    }

    /**
     * @param progress how far each member's report has come
     * @param openTies groups of units that share a place nobody has decided on
     * @param stale paragraphs that editors wrote from figures which have changed
     * @param chainIntact whether the journal is as it was written
     */
    static Checklist of(
            List<DossierSummary> progress, List<EntryView> entries, int openTies, int stale, boolean chainIntact) {
        var appraised = progress.stream()
                .filter(summary -> summary.stage().hasReached(Stage.APPRAISED))
                .count();
        return new Checklist(List.of(
                Item.of("publications.check.scorecard", true),
                Item.of(
                        "publications.check.appraised",
                        appraised == progress.size() && !progress.isEmpty(),
                        appraised,
                        progress.size()),
                Item.none(
                        "publications.check.answered",
                        progress.stream()
                                .mapToInt(summary -> summary.asked() - summary.answered())
                                .sum()),
                Item.none(
                        "publications.check.reasons",
                        entries.stream().filter(Checklist::lacksReason).count()),
                Item.none("publications.check.ties", openTies),
                Item.none("publications.check.stale", stale),
                Item.of("publications.check.chain", chainIntact)));
    }

    private static boolean lacksReason(EntryView entry) {
        return lacksReason(entry.checked()) || lacksReason(entry.appraised());
    }

    private static boolean lacksReason(@Nullable Ruling ruling) {
        return ruling != null && ruling.reason().isBlank();
    }

    public boolean ready() {
        return items.stream().allMatch(Item::met);
    }
}
