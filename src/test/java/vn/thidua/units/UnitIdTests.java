package vn.thidua.units;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.thidua.kernel.RuleViolation;

class UnitIdTests {

    @ParameterizedTest
    @ValueSource(strings = {"an-phu", "so-2", "x"})
    void isAnAddressInSmallLetters(String key) {
        assertThat(new UnitId(key)).hasToString(key);
        assertThat(new ClusterId(key)).hasToString(key);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "An-Phu", "an phu", "an--phu", "-an", "an-", "an_phu", "../an", "chợ-mới", "a\u0000"})
    void isNothingElse(String key) {
        assertThatIllegalArgumentException().isThrownBy(() -> new UnitId(key));
        assertThatIllegalArgumentException().isThrownBy(() -> new ClusterId(key));
        assertThat(UnitId.find(key)).isEmpty();
        assertThatExceptionOfType(RuleViolation.class)
                .isThrownBy(() -> UnitId.chosen(key))
                .satisfies(refusal -> assertThat(refusal.code()).isEqualTo("units.unit.notChosen"));
    }

    @ParameterizedTest
    @ValueSource(ints = {61, 10_000})
    void isNeverLongerThanSixtyCharacters(int length) {
        assertThatIllegalArgumentException().isThrownBy(() -> new UnitId("a".repeat(length)));
    }
}
