package vn.thidua.dossiers.web;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One criterion of the entry grid, ready to be printed.
 *
 * @param number the criterion's place in its group: {@code 3.a}
 * @param key of the entry it reads; absent for a sum of sub-criteria and for what the system records by itself
 * @param input present where this row is the one to type into
 * @param sharedWith the row that carries the input, where several criteria read the same indicator
 * @param figure what is shown where there is no input
 * @param provisional whether other units' figures can still change the points
 * @param warned what looks unlikely about the figure, with the reason given for it
 * @param addsUp whether other entries make this one up
 * @param rulings what the cluster and the province made of the figure
 * @param reasons why the figure earns its points, the shortest way first; empty while other units' figures still count
 * @param proofs the files that prove the figure
 * @param takesProof whether files may be attached now
 */
record GridRow(
        String id,
        String number,
        String name,
        String measure,
        String max,
        boolean parent,
        @Nullable String key,
        @Nullable GridInput input,
        @Nullable Link sharedWith,
        String figure,
        String previous,
        String plan,
        String rate,
        String points,
        boolean provisional,
        State state,
        @Nullable Trouble trouble,
        List<Warned> warned,
        boolean addsUp,
        List<String> rulings,
        List<String> reasons,
        List<Proof> proofs,
        boolean takesProof) {

    /** What has become of a cell, as an icon and words; the colour class is never the only carrier. */
    record State(String icon, String tone, String text) {}

    /** A row of the same page, by its number and anchor. */
    record Link(String number, String anchor) {}

    /** A file that proves the figure: its key, its name, and the pages to look at. */
    record Proof(String file, String name, String pages) {}

    /** What is wrong with a cell and how to go on: an error, a number to choose, or a conflict with someone else. */
    record Trouble(String tone, String gist, String text, List<Choice> choices) {

        static final String ERROR = "msg-error";
        static final String QUESTION = "msg-warn";

        /** The same with one more way out. */
        Trouble with(Choice another) {
            return new Trouble(
                    tone,
                    gist,
                    text,
                    Stream.concat(choices.stream(), Stream.of(another)).toList());
        }

        public boolean isError() {
            return tone.equals(ERROR);
        }
    }

    /**
     * Something that looks unlikely about the figure.
     *
     * @param reason the reason given, with who and when; absent while it is asked for
     * @param own the reason's own words, to be changed
     * @param choices buttons that mend the figure or give a usual reason
     */
    record Warned(String check, String sentence, @Nullable String reason, String own, List<Choice> choices) {}

    /** A button that settles the trouble. */
    record Choice(String name, String value, String label) {}

    /** Whether this is the row that stands for its entry, and not one that shares it or adds up others. */
    public boolean isOfEntry() {
        return key != null && sharedWith == null;
    }

    /** How the message below the figure is coloured: by its trouble, else by a warning that waits for a reason. */
    public String tone() {
        if (trouble != null) {
            return trouble.tone();
        }
        return warned.stream().anyMatch(each -> each.reason() == null) ? Trouble.QUESTION : "";
    }

    /** Whether this is the one to be explained now: the others stay folded, so that a row does not grow with each of them. */
    public boolean asksFirst(Warned one) {
        return warned.stream()
                .filter(each -> each.reason() == null)
                .findFirst()
                .filter(one::equals)
                .isPresent();
    }

    public boolean hasMessage() {
        return trouble != null || !warned.isEmpty() || !rulings.isEmpty() || (input != null && input.noteOpen());
    }
}
