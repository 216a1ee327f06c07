package vn.thidua.reorganisations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.thidua.kernel.RuleViolation;
import vn.thidua.units.UnitId;
import vn.thidua.units.UnitType;
import vn.thidua.units.UnitView;

class UnitNamesTests {

    private static final LocalDate BEFORE = LocalDate.of(2025, 6, 30);
    private static final LocalDate AFTER = LocalDate.of(2025, 7, 1);

    private final UnitNames names = new UnitNames(
            List.of(
                    unit("cho-moi", "huyện Chợ Mới", null, BEFORE),
                    unit("xa-phu-tan", "xã Phú Tân", AFTER, null),
                    unit("xa-phu-tan-2", "xã Phú Tân", AFTER, null)),
            Map.of(UnitType.COMMUNE, "Xã", UnitType.SPECIAL_ZONE, "Đặc khu"));

    @Test
    void areFoundByKeyOrByFullNameHoweverWritten() {
        assertThat(names.known(" cho-moi \n\nHUYỆN Chợ Mới", BEFORE))
                .containsExactly(new UnitId("cho-moi"), new UnitId("cho-moi"));
    }

    @Test
    void areNotFoundOnceTheUnitHasEnded() {
        assertThatExceptionOfType(RuleViolation.class)
                .isThrownBy(() -> names.known("huyện Chợ Mới", AFTER))
                .extracting(RuleViolation::code)
                .isEqualTo("reorganisations.unknown");
    }

    @Test
    void doNotGuessBetweenUnitsOfOneName() {
        assertThatExceptionOfType(RuleViolation.class)
                .isThrownBy(() -> names.known("xã Phú Tân", AFTER))
                .extracting(RuleViolation::code)
                .isEqualTo("reorganisations.ambiguous");
        assertThat(names.known("xa-phu-tan-2", AFTER)).containsExactly(new UnitId("xa-phu-tan-2"));
    }

    @Test
    void giveNewUnitsAFreeKeyTheirTypeAndTheirCode() {
        assertThat(names.knownOrNew("xã Chợ Mới; 30628\nđặc khu Thổ Châu\nĐội 3", AFTER))
                .extracting(Successor::id, Successor::name, Successor::type, Successor::officialCode)
                .containsExactly(
                        tuple(new UnitId("xa-cho-moi"), "Chợ Mới", UnitType.COMMUNE, "30628"),
                        tuple(new UnitId("dac-khu-tho-chau"), "Thổ Châu", UnitType.SPECIAL_ZONE, null),
                        tuple(new UnitId("doi-3"), "Đội 3", UnitType.AGENCY, null));
        assertThat(names.knownOrNew("xã phú tân x\nxã Phú Tân X", BEFORE))
                .extracting(successor -> successor.id().toString())
                .containsExactly("xa-phu-tan-x", "xa-phu-tan-x-2");
    }

    @Test
    void needAtLeastOneLetter() {
        assertThatExceptionOfType(RuleViolation.class).isThrownBy(() -> names.knownOrNew("…; 1", AFTER));
    }

    private static UnitView unit(String key, String fullName, @Nullable LocalDate from, @Nullable LocalDate to) {
        return new UnitView(new UnitId(key), null, fullName, fullName, UnitType.DISTRICT, from, to, null);
    }
}
