package vn.thidua.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.BigRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Scale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.thidua.kernel.VietnameseNumbers.Ambiguous;
import vn.thidua.kernel.VietnameseNumbers.NotANumber;
import vn.thidua.kernel.VietnameseNumbers.Number;
import vn.thidua.kernel.VietnameseNumbers.Reason;

class VietnameseNumbersTests {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "482,9|482.9",
                "1.234,5|1234.5",
                "1.234.567|1234567",
                "54,2 tỷ đồng|54.2",
                "1 234,5|1234.5",
                "68,16\u00a0triệu|68.16",
                "0|0",
                "0,00|0.00",
                "100%|100",
                "100,0 %|100.0",
                "12,|12",
                "12.|12",
                "+12|12",
                "123456789012345678|123456789012345678",
                "007|7"
            })
    void areReadAsOfficialsWriteThem(String text, BigDecimal number) {
        assertThat(VietnameseNumbers.read(text, 2)).isEqualTo(new Number(number));
    }

    @Test
    void areAskedAboutWhenADotMayBeEither() {
        assertThat(VietnameseNumbers.read("475.962", 3))
                .isEqualTo(new Ambiguous(List.of(new BigDecimal("475962"), new BigDecimal("475.962"))));
    }

    @Test
    void haveNoDoubtAboutDotsWhereThingsAreCounted() {
        assertThat(VietnameseNumbers.read("1.410", 0)).isEqualTo(new Number(new BigDecimal("1410")));
    }

    @Test
    void refuseDecimalsWhereThingsAreCountedAndSuggestTheThousand() {
        assertThat(VietnameseNumbers.read("1,410", 0))
                .isEqualTo(new NotANumber(Reason.NOT_WHOLE, Optional.of(new BigDecimal("1410"))));
        assertThat(VietnameseNumbers.read("1,5", 0)).isEqualTo(new NotANumber(Reason.NOT_WHOLE, Optional.empty()));
    }

    @Test
    void sayWhatToWriteInsteadOfADecimalDot() {
        assertThat(VietnameseNumbers.read("58.3", 2))
                .isEqualTo(new NotANumber(Reason.DOT_FOR_COMMA, Optional.of(new BigDecimal("58.3"))));
        assertThat(VietnameseNumbers.read("1,234.5", 2))
                .isEqualTo(new NotANumber(Reason.DOT_FOR_COMMA, Optional.of(new BigDecimal("1234.5"))));
        assertThat(VietnameseNumbers.read("1,234,567", 2))
                .isEqualTo(new NotANumber(Reason.DOT_FOR_COMMA, Optional.of(new BigDecimal("1234567"))));
    }

    @Test
    void suggestTheNearestNumberThatIsKept() {
        assertThat(VietnameseNumbers.read("1,2345", 2))
                .isEqualTo(new NotANumber(Reason.TOO_PRECISE, Optional.of(new BigDecimal("1.23"))));
        assertThat(VietnameseNumbers.read("1,235", 2))
                .isEqualTo(new NotANumber(Reason.TOO_PRECISE, Optional.of(new BigDecimal("1.24"))));
    }

    @ParameterizedTest
    @CsvSource({
        "'',BLANK",
        "'   ',BLANK",
        "abc,NO_DIGITS",
        "'5-3',NO_DIGITS",
        "'1..2',MIXED_UP",
        "'1,2,3',MIXED_UP",
        "'0.123.456',MIXED_UP",
        "-5,NEGATIVE",
        "\u22125,NEGATIVE",
        "1234567890123456789,TOO_LONG",
        "'1,2345',TOO_PRECISE"
    })
    void areRefusedWithTheReason(String text, Reason reason) {
        assertThat(VietnameseNumbers.read(text, 2))
                .isInstanceOfSatisfying(
                        NotANumber.class,
                        refused -> assertThat(refused.reason()).isEqualTo(reason));
    }

    @ParameterizedTest
    @ValueSource(strings = {"12\u0000", "\u00004", "1e9", "NaN", "٣", "½", "=1+1", "1/2", "12a34"})
    void neverTakeWhatOnlyLooksLikeANumber(String text) {
        assertThat(VietnameseNumbers.read(text, 2)).isInstanceOf(NotANumber.class);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1234.5|1|1.234,5",
                "-1|2|−1,00",
                "0.005|2|0,01",
                "0.12|2|0,12",
                "100|0|100",
                "1000000|0|1.000.000",
                "999.995|2|1.000,00",
                "0|2|0,00"
            })
    void areWrittenWithDotsBetweenThousands(BigDecimal number, int decimals, String text) {
        assertThat(VietnameseNumbers.write(number, decimals)).isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource({"482.90, '482,9'", "1000, 1.000", "1E+3, 1.000", "-0.50, '\u22120,5'"})
    void areWrittenWithTheDecimalsThatTheyHave(BigDecimal number, String text) {
        assertThat(VietnameseNumbers.write(number)).isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource({"vi, '1.234,5'", "en, '1,234.5'", "en-GB, '1,234.5'", "fr, '1.234,5'"})
    void followTheReadersLanguage(String language, String text) {
        assertThat(NumberStyle.of(Locale.forLanguageTag(language)).write(new BigDecimal("1234.5"), 1))
                .isEqualTo(text);
    }

    @Property
    void areReadBackAsWritten(@ForAll @BigRange(min = "0", max = "999999999999") @Scale(2) BigDecimal number) {
        assertThat(VietnameseNumbers.read(VietnameseNumbers.write(number, 2), 2).number())
                .hasValueSatisfying(read -> assertThat(read).isEqualByComparingTo(number));
    }

    /** Written as the portal writes it, with its own decimals or with those of its column, however many these are. */
    @Property
    void areReadBackWithAnyDecimals(
            @ForAll @BigRange(min = "0", max = "99999999") @Scale(6) BigDecimal figure,
            @ForAll @IntRange(max = 6) int decimals) {
        var number = figure.setScale(decimals, RoundingMode.HALF_UP);

        assertThat(VietnameseNumbers.read(VietnameseNumbers.write(number, decimals), decimals)
                        .number())
                .hasValueSatisfying(read -> assertThat(read).isEqualByComparingTo(number));
        if (!isAmbiguous(number, decimals)) {
            assertThat(VietnameseNumbers.read(VietnameseNumbers.write(number), decimals)
                            .number())
                    .hasValueSatisfying(read -> assertThat(read).isEqualByComparingTo(number));
        }
    }

    /** A whole number of four to six digits, where decimals are possible: 475.962 has to be asked about. */
    private static boolean isAmbiguous(BigDecimal number, int decimals) {
        var whole = number.stripTrailingZeros().scale() <= 0;
        return decimals > 0
                && whole
                && number.compareTo(new BigDecimal("1000")) >= 0
                && number.compareTo(new BigDecimal("1000000")) < 0;
    }
}
