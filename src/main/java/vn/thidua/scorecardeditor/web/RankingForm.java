package vn.thidua.scorecardeditor.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.Errors;
import vn.thidua.rules.Classification;
import vn.thidua.rules.Gate;
import vn.thidua.rules.Scorecard;
import vn.thidua.rules.TieBreaker;

/**
 * Classes, best first, and tie-breakers, in order, as they are typed.
 *
 * @param tieBreakers what is compared, as {@code TYPE} or {@code TYPE:code}
 */
record RankingForm(
        long revision,
        @Nullable List<ClassRow> classes,
        @Nullable List<String> tieBreakers) {

    RankingForm {
        // A page asks for the errors of the line to begin with, whether or not anybody has typed into it
        classes = classes == null || classes.isEmpty() ? List.of(ClassRow.BLANK) : classes;
    }

    /** One class as it is typed. */
    record ClassRow(
            @Nullable String code,
            @Nullable String name,
            @Nullable String nameEn,
            @Nullable String min,
            @Nullable String quotaPercent,
            @Nullable List<GateRow> gates) {

        static final ClassRow BLANK = new ClassRow("", "", "", "", "", List.of());

        boolean isBlank() {
            return Typed.text(code).isEmpty()
                    && Typed.text(name).isEmpty()
                    && Typed.text(min).isEmpty();
        }

        public List<GateRow> gateRows() {
            return gates == null
                    ? List.of()
                    : gates.stream()
                            .map(row -> row == null ? GateRow.BLANK : row)
                            .toList();
        }

        ClassRow with(List<GateRow> changed) {
            return new ClassRow(code, name, nameEn, min, quotaPercent, changed);
        }
    }

    /**
     * One gate as it is typed.
     *
     * @param of what must reach the share, as {@code SCOPE} or {@code SCOPE:code}
     */
    record GateRow(@Nullable String of, @Nullable String minShare) {

        static final GateRow BLANK = new GateRow("", "");
    }

    /** The ranking as read. */
    record Ranking(List<Classification> classes, List<TieBreaker> tieBreakers) {}

    static RankingForm of(Scorecard card, long revision) {
        return new RankingForm(
                revision,
                card.classes().stream().map(RankingForm::row).toList(),
                card.tieBreakers().stream().map(TieBreaker::label).toList());
    }

    private static ClassRow row(Classification each) {
        return new ClassRow(
                each.code(),
                each.name(),
                each.nameEn(),
                TypedNumber.write(each.min()),
                TypedNumber.write(each.quotaPercent()),
                each.gates().stream()
                        .map(gate -> new GateRow(
                                label(gate.scope().name(), gate.ref()), TypedNumber.writePercent(gate.minShare())))
                        .toList());
    }

    static String label(String kind, @Nullable String ref) {
        return ref == null ? kind : kind + ":" + ref;
    }

    Optional<Ranking> read(Errors errors) {
        var read = new ArrayList<Classification>();
        for (var index = 0; index < classRows().size(); index++) {
            var row = classRows().get(index);
            if (!row.isBlank()) {
                read.add(classification(errors, row, "classes[" + index + "]"));
            }
        }
        var ranking = new Ranking(
                read,
                tieBreakerRows().stream()
                        .filter(label -> !label.isBlank())
                        .flatMap(label -> tieBreaker(label).stream())
                        .toList());
        return errors.hasErrors() ? Optional.empty() : Optional.of(ranking);
    }

    private static Classification classification(Errors errors, ClassRow row, String path) {
        var gates = new ArrayList<Gate>();
        for (var index = 0; index < row.gateRows().size(); index++) {
            var gate = row.gateRows().get(index);
            var of = Typed.text(gate.of());
            if (!of.isEmpty()) {
                var share = Typed.numberOrNull(errors, path + ".gates[" + index + "].minShare", gate.minShare());
                gates.add(new Gate(
                        Gate.Scope.valueOf(kindOf(of)), refOf(of), share == null ? null : TypedNumber.share(share)));
            }
        }
        return new Classification(
                Typed.code(errors, path + ".code", row.code()),
                Typed.required(errors, path + ".name", row.name()),
                Typed.textOrNull(row.nameEn()),
                Typed.numberOrNull(errors, path + ".min", row.min()),
                Typed.numberOrNull(errors, path + ".quotaPercent", row.quotaPercent()),
                gates);
    }

    private static Optional<TieBreaker> tieBreaker(String label) {
        for (var type : TieBreaker.Type.values()) {
            if (type.name().equals(kindOf(label))) {
                return Optional.of(new TieBreaker(type, refOf(label)));
            }
        }
        return Optional.empty();
    }

    static String kindOf(String label) {
        var colon = label.indexOf(':');
        return colon < 0 ? label : label.substring(0, colon);
    }

    static @Nullable String refOf(String label) {
        var colon = label.indexOf(':');
        return colon < 0 ? null : label.substring(colon + 1);
    }

    public List<ClassRow> classRows() {
        return classes == null
                ? List.of()
                : classes.stream()
                        .map(row -> row == null ? ClassRow.BLANK : row)
                        .toList();
    }

    public List<String> tieBreakerRows() {
        return tieBreakers == null
                ? List.of()
                : tieBreakers.stream().map(Typed::text).toList();
    }

    RankingForm after(RowAction action) {
        if (action.list().equals("tieBreakers")) {
            return new RankingForm(revision, classes, action.apply(tieBreakerRows(), ""));
        }
        if (action.list().equals("classes")) {
            return new RankingForm(revision, action.apply(classRows(), ClassRow.BLANK), tieBreakers);
        }
        var changed = new ArrayList<ClassRow>();
        for (var index = 0; index < classRows().size(); index++) {
            var row = classRows().get(index);
            changed.add(
                    action.list().equals("classes[" + index + "].gates")
                            ? row.with(action.apply(row.gateRows(), GateRow.BLANK))
                            : row);
        }
        return new RankingForm(revision, changed, tieBreakers);
    }

    RankingForm seen(long newer) {
        return new RankingForm(newer, classes, tieBreakers);
    }
}
