package vn.thidua.signedpapers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.thidua.kernel.RuleViolation;

class ImprintTests {

    private static final LocalDate DAY = LocalDate.of(2023, 12, 29);

    @Test
    void citesNumberAndSymbolTogetherAndNothingWithoutANumber() {
        assertThat(new Imprint(" 12 ", "BB-CTĐ", "họp", DAY, "Nguyễn Văn A").cited())
                .isEqualTo("12/BB-CTĐ");
        assertThat(new Imprint("", "GƯTĐ", "giao ước", DAY, "Nguyễn Văn A").cited())
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "12/BB, BB-CTĐ, họp, Nguyễn Văn A, signedpapers.number.malformed",
        "12, '', họp, Nguyễn Văn A, signedpapers.symbol.missing",
        "12, BB-CTĐ, ' ', Nguyễn Văn A, signedpapers.about.missing",
        "12, BB-CTĐ, họp, '', signedpapers.signer.missing"
    })
    void saysWhatIsMissing(String number, String symbol, String about, String signer, String refusal) {
        assertThatExceptionOfType(RuleViolation.class)
                .isThrownBy(() -> new Imprint(number, symbol, about, DAY, signer))
                .satisfies(violation -> assertThat(violation.code()).isEqualTo(refusal));
    }

    @Test
    void needsTheDayOfSigning() {
        assertThatExceptionOfType(RuleViolation.class)
                .isThrownBy(() -> Imprint.of("12", "BB-CTĐ", "họp", null, "Nguyễn Văn A"))
                .satisfies(violation -> assertThat(violation.code()).isEqualTo("signedpapers.signedOn.missing"));
    }
}
