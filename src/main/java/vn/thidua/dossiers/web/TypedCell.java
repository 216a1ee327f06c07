package vn.thidua.dossiers.web;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;
import vn.thidua.dossiers.ChangeSource;
import vn.thidua.dossiers.Claim;
import vn.thidua.dossiers.Qualifier;
import vn.thidua.dossiers.Subject;
import vn.thidua.dossiers.ValueStatus;
import vn.thidua.kernel.RuleViolation;

/**
 * What was typed into one cell of the grid, as it came from the browser.
 *
 * @param figures the text, the option or the options; pluses and minuses are two
 * @param state empty or {@code NUMBER} where a figure is given, otherwise the reason why there is none
 * @param seen the version of the entry that the page showed
 * @param was what the page showed, so that a cell that nobody touched is left alone
 * @param resolve after a conflict, the other's version that is to be replaced, or {@code theirs}
 * @param explanations reasons that are given for a figure that looks unlikely
 * @param source whether the cell was typed, or came with a block that was pasted
 */
record TypedCell(
        Subject subject,
        List<String> figures,
        String state,
        String note,
        String status,
        String qualifier,
        long seen,
        String was,
        String resolve,
        List<Explanation> explanations,
        ChangeSource source) {

    static final String THEIRS = "theirs";
    private static final String SEEN = ".seen";
    private static final int LONGEST_NOTE = 2000;

    TypedCell {
        figures = List.copyOf(figures);
        explanations = List.copyOf(explanations);
    }

    /** Every cell that a form carries; of a pasted block those that were ticked. */
    static List<TypedCell> of(MultiValueMap<String, String> form) {
        return form.keySet().stream()
                .filter(name -> name.endsWith(SEEN))
                .map(name -> Subject.of(name.substring(0, name.length() - SEEN.length())))
                .filter(subject -> !isPasted(subject, form) || form.containsKey(subject.key() + ".take"))
                .map(subject -> of(subject, form))
                .toList();
    }

    private static TypedCell of(Subject subject, MultiValueMap<String, String> form) {
        var key = subject.key();
        return new TypedCell(
                subject,
                figures(form, key),
                first(form, key + ".state"),
                first(form, key + ".note"),
                first(form, key + ".status"),
                first(form, key + ".qualifier"),
                version(first(form, key + SEEN)),
                first(form, key + ".was"),
                first(form, key + ".resolve"),
                Explanation.of(key, form),
                isPasted(subject, form) ? ChangeSource.PASTED : ChangeSource.TYPED);
    }

    private static boolean isPasted(Subject subject, MultiValueMap<String, String> form) {
        return form.containsKey(subject.key() + ".pasted");
    }

    /** What was typed, or what was picked in its place after the portal asked which number was meant. */
    private static List<String> figures(MultiValueMap<String, String> form, String key) {
        var picked = form.get(key + ".pick");
        return picked != null ? picked : Objects.requireNonNullElse(form.get(key + ".figure"), List.of());
    }

    private static String first(MultiValueMap<String, String> form, String name) {
        return Objects.requireNonNullElse(form.getFirst(name), "");
    }

    private static long version(String text) {
        return text.matches("\\d{1,18}") ? Long.parseLong(text) : 0;
    }

    /** How a claim is written down in the page that shows it. */
    static String signature(@Nullable Claim claim) {
        return claim == null
                ? ""
                : String.join(
                        "|",
                        claim.figure().toString(),
                        claim.status().name(),
                        claim.qualifier().name(),
                        claim.note());
    }

    ValueStatus valueStatus() {
        return status.equals(ValueStatus.ESTIMATE.name()) ? ValueStatus.ESTIMATE : ValueStatus.FINAL;
    }

    Qualifier valueQualifier() {
        return Map.of("NEARLY", Qualifier.NEARLY, "OVER", Qualifier.OVER).getOrDefault(qualifier, Qualifier.EXACT);
    }

    /** The note, with the line ends that browsers send made plain. */
    String plainNote() {
        var plain = note.replace("\r\n", "\n").strip();
        if (plain.length() > LONGEST_NOTE || plain.indexOf('\0') >= 0) {
            throw new RuleViolation("dossiers.note.tooLong", LONGEST_NOTE);
        }
        return plain;
    }

    /** The version that this cell is to replace: the one shown, or after a conflict the one chosen to be replaced. */
    long versionToReplace() {
        return resolve.isEmpty() ? seen : version(resolve);
    }

    String text() {
        return figures.isEmpty() ? "" : figures.get(0);
    }
}
