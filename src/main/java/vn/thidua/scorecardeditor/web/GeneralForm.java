package vn.thidua.scorecardeditor.web;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.Errors;
import vn.thidua.rules.LegalBasis;
import vn.thidua.rules.Scorecard;

/** What holds for a scoring table as a whole, as it is typed. */
record GeneralForm(
        long revision,
        @Nullable String name,
        @Nullable String nameEn,
        @Nullable String notice,
        @Nullable Boolean illustrative,
        @Nullable String yearFrom,
        @Nullable String yearTo,
        @Nullable String totalMax,
        @Nullable Boolean rescaleReduced,
        @Nullable String bonusCap,
        @Nullable String penaltyCap,
        @Nullable String totalFloor,
        @Nullable String totalCap,
        @Nullable List<BasisRow> legalBasis) {

    GeneralForm {
        // A page asks for the errors of the line to begin with, whether or not anybody has typed into it
        legalBasis = legalBasis == null || legalBasis.isEmpty() ? List.of(BasisRow.BLANK) : legalBasis;
    }

    private static final DateTimeFormatter DATE =
            DateTimeFormatter.ofPattern("d/M/uuuu").withResolverStyle(ResolverStyle.STRICT);
    private static final DateTimeFormatter WRITTEN = DateTimeFormatter.ofPattern("dd/MM/yyyy");

    /** One document of the legal basis as it is typed. */
    record BasisRow(
            @Nullable String document,
            @Nullable String date,
            @Nullable String title) {

        static final BasisRow BLANK = new BasisRow("", "", "");

        boolean isBlank() {
            return Typed.text(document).isEmpty()
                    && Typed.text(date).isEmpty()
                    && Typed.text(title).isEmpty();
        }
    }

    static GeneralForm of(Scorecard card, long revision) {
        return new GeneralForm(
                revision,
                card.name(),
                card.nameEn(),
                card.notice(),
                card.illustrative(),
                year(card.yearFrom()),
                year(card.yearTo()),
                TypedNumber.write(card.totalMax()),
                card.rescaleReduced(),
                TypedNumber.write(card.bonusCap()),
                TypedNumber.write(card.penaltyCap()),
                TypedNumber.write(card.totalFloor()),
                TypedNumber.write(card.totalCap()),
                card.legalBasis().stream()
                        .map(basis -> new BasisRow(
                                basis.document(),
                                basis.date() == null ? "" : WRITTEN.format(basis.date()),
                                basis.title()))
                        .toList());
    }

    private static String year(@Nullable Integer year) {
        return year == null ? "" : year.toString();
    }

    /** The table with these words and limits, without groups and classes; or errors at the fields that cannot be read. */
    Optional<Scorecard> read(String code, int version, Errors errors) {
        var card = new Scorecard(
                code,
                version,
                Boolean.TRUE.equals(illustrative),
                Typed.required(errors, "name", name),
                Typed.textOrNull(nameEn),
                Typed.textOrNull(notice),
                readBasis(errors),
                Typed.yearOrNull(errors, "yearFrom", yearFrom),
                Typed.yearOrNull(errors, "yearTo", yearTo),
                Typed.number(errors, "totalMax", totalMax),
                Boolean.TRUE.equals(rescaleReduced),
                number(errors, "bonusCap", bonusCap),
                number(errors, "penaltyCap", penaltyCap),
                Typed.signedOrNull(errors, "totalFloor", totalFloor),
                number(errors, "totalCap", totalCap),
                List.of(),
                List.of(),
                List.of(),
                List.of());
        return errors.hasErrors() ? Optional.empty() : Optional.of(card);
    }

    private static @Nullable BigDecimal number(Errors errors, String field, @Nullable String typed) {
        return Typed.numberOrNull(errors, field, typed);
    }

    private List<LegalBasis> readBasis(Errors errors) {
        var read = new ArrayList<LegalBasis>();
        for (var index = 0; index < basisRows().size(); index++) {
            var row = basisRows().get(index);
            if (!row.isBlank()) {
                var path = "legalBasis[" + index + "]";
                read.add(new LegalBasis(
                        Typed.required(errors, path + ".document", row.document()),
                        date(errors, path + ".date", row.date()),
                        Typed.text(row.title())));
            }
        }
        return read;
    }

    static @Nullable LocalDate date(Errors errors, String field, @Nullable String typed) {
        if (Typed.text(typed).isEmpty()) {
            return null;
        }
        try {
            return LocalDate.parse(Typed.text(typed), DATE);
        } catch (DateTimeException noSuchDay) {
            errors.rejectValue(field, "editor.date");
            return null;
        }
    }

    public List<BasisRow> basisRows() {
        return legalBasis == null
                ? List.of()
                : legalBasis.stream()
                        .map(row -> row == null ? BasisRow.BLANK : row)
                        .toList();
    }

    GeneralForm after(RowAction action) {
        return with(revision, action.apply(basisRows(), BasisRow.BLANK));
    }

    GeneralForm seen(long newer) {
        return with(newer, basisRows());
    }

    private GeneralForm with(long seen, List<BasisRow> basis) {
        return new GeneralForm(
                seen,
                name,
                nameEn,
                notice,
                illustrative,
                yearFrom,
                yearTo,
                totalMax,
                rescaleReduced,
                bonusCap,
                penaltyCap,
                totalFloor,
                totalCap,
                basis);
    }
}
