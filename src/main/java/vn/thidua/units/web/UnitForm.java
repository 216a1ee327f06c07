package vn.thidua.units.web;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.Errors;
import vn.thidua.platform.web.TypedDate;
import vn.thidua.units.UnitId;
import vn.thidua.units.UnitType;
import vn.thidua.units.UnitView;

/** What is typed about a unit. */
record UnitForm(
        @Pattern(regexp = KEY, message = "{units.key.malformed}")
        String key,

        String officialCode,
        @NotBlank(message = "{form.missing}") String name,
        @NotBlank(message = "{form.missing}") String fullName,
        UnitType type,
        String validFrom,
        String validTo,
        String note) {

    static final String KEY = "(?=.{1,60}$)[a-z0-9]+(-[a-z0-9]+)*";

    UnitForm(
            @Nullable String key,
            @Nullable String officialCode,
            @Nullable String name,
            @Nullable String fullName,
            @Nullable UnitType type,
            @Nullable String validFrom,
            @Nullable String validTo,
            @Nullable String note) {
        this.key = typed(key);
        this.officialCode = typed(officialCode);
        this.name = typed(name);
        this.fullName = typed(fullName);
        this.type = type == null ? UnitType.COMMUNE : type;
        this.validFrom = typed(validFrom);
        this.validTo = typed(validTo);
        this.note = typed(note);
    }

    static UnitForm empty() {
        return new UnitForm(null, null, null, null, null, null, null, null);
    }

    static UnitForm of(UnitView unit) {
        return new UnitForm(
                unit.id().toString(),
                unit.officialCode(),
                unit.name(),
                unit.fullName(),
                unit.type(),
                TypedDate.of(unit.validFrom()),
                TypedDate.of(unit.validTo()),
                unit.note());
    }

    /** The days typed; to be read before anything is attempted. */
    Validity validity(Errors errors) {
        return new Validity(TypedDate.read(validFrom, "validFrom", errors), TypedDate.read(validTo, "validTo", errors));
    }

    record Validity(@Nullable LocalDate from, @Nullable LocalDate to) {}

    UnitView unit(UnitId id, Validity validity) {
        return new UnitView(
                id, orNull(officialCode), name, fullName, type, validity.from(), validity.to(), orNull(note));
    }

    static String typed(@Nullable String text) {
        return text == null ? "" : text.strip();
    }

    static @Nullable String orNull(String text) {
        return text.isEmpty() ? null : text;
    }
}
