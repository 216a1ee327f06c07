package vn.thidua.pacts.web;

import static java.util.Objects.requireNonNull;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.Errors;
import vn.thidua.platform.web.TypedDate;
import vn.thidua.seasons.PactBasis;
import vn.thidua.seasons.PactText;

/** The text of a pact as typed: lists with one entry a line, a legal basis as document; day; title. */
record PactForm(
        @NotBlank(message = "{form.missing}") @Size(max = 300, message = "{pacts.tooLong}")
        String title,

        String signedOn,
        Boolean atMeeting,
        String movements,
        String commitments,
        String legalBasis) {

    private static final int PARTS_OF_A_BASIS = 3;

    PactForm(
            @Nullable String title,
            @Nullable String signedOn,
            @Nullable Boolean atMeeting,
            @Nullable String movements,
            @Nullable String commitments,
            @Nullable String legalBasis) {
        this.title = typed(title);
        this.signedOn = typed(signedOn);
        this.atMeeting = Boolean.TRUE.equals(atMeeting);
        this.movements = typed(movements);
        this.commitments = typed(commitments);
        this.legalBasis = typed(legalBasis);
    }

    static PactForm of(PactText text) {
        return new PactForm(
                text.title(),
                TypedDate.of(text.signedOn()),
                text.signedAtMeeting(),
                String.join("\n", text.movements()),
                String.join("\n", text.commitments()),
                text.legalBasis().stream().map(PactForm::written).collect(Collectors.joining("\n")));
    }

    /** A new text with what last year's pact can lend; title and day are the year's own. */
    static PactForm after(PactText lastYears) {
        var form = of(lastYears);
        return new PactForm("", "", false, form.movements(), form.commitments(), form.legalBasis());
    }

    static PactForm empty() {
        return new PactForm(null, null, null, null, null, null);
    }

    /** What was typed, where it can be read; what cannot becomes an error at its field. */
    @Nullable
    PactText read(Errors errors) {
        var day = TypedDate.read(signedOn, "signedOn", errors);
        if (day == null && signedOn.isEmpty()) {
            errors.rejectValue("signedOn", "form.missing");
        }
        var bases = bases(errors);
        if (errors.hasErrors()) {
            return null;
        }
        return new PactText(title, requireNonNull(day), atMeeting, lines(movements), lines(commitments), bases);
    }

    private List<PactBasis> bases(Errors errors) {
        var bases = new ArrayList<PactBasis>();
        for (var line : lines(legalBasis)) {
            var parts = line.split("\\s*;\\s*", PARTS_OF_A_BASIS);
            var issuedOn =
                    parts.length == PARTS_OF_A_BASIS ? TypedDate.parse(parts[1]).orElse(null) : null;
            if (parts.length < PARTS_OF_A_BASIS || (issuedOn == null && !parts[1].isEmpty())) {
                errors.rejectValue("legalBasis", "pacts.basis.unreadable", new Object[] {line}, null);
            } else {
                bases.add(new PactBasis(parts[0], issuedOn, parts[2]));
            }
        }
        return bases;
    }

    private static String written(PactBasis basis) {
        return basis.document() + "; " + written(basis.date()) + "; " + basis.title();
    }

    private static String written(@Nullable LocalDate day) {
        return TypedDate.of(day);
    }

    private static List<String> lines(String text) {
        return text.lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
    }

    private static String typed(@Nullable String text) {
        return text == null ? "" : text.strip();
    }
}
