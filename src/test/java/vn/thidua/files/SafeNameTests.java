package vn.thidua.files;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SafeNameTests {

    @Test
    void keepsAVietnameseNameAsItIs() {
        assertThat(SafeName.of("Báo cáo số 12 (đã ký).pdf")).isEqualTo("Báo cáo số 12 (đã ký).pdf");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    ../../etc/passwd.pdf        | passwd.pdf
                    C:\\Users\\an\\bao-cao.pdf  | bao-cao.pdf
                    a\\..\\b.pdf                | b.pdf
                    ../..                       | tep
                    .htaccess                   | htaccess
                    CON.pdf                     | _CON.pdf
                    lpt1.x.pdf                  | _lpt1.x.pdf
                    a:b*c?.pdf                  | a-b-c-.pdf
                    x.pdf. .                    | x.pdf
                    """)
    void leavesNoFolderAndNothingThatASystemReserves(String given, String safe) {
        assertThat(SafeName.of(given)).isEqualTo(safe);
    }

    @Test
    void cannotTurnTheDirectionOfWriting() {
        assertThat(SafeName.of("bao-cao\u202efdp.exe")).isEqualTo("bao-caofdp.exe");
        assertThat(SafeName.of("a\u2066b\u200f\u200b\ufeff.pdf")).isEqualTo("ab.pdf");
    }

    @Test
    void hasNoLineOrControlInIt() {
        assertThat(SafeName.of("a\r\nSet-Cookie: x\u0000\u0007.pdf")).isEqualTo("aSet-Cookie- x.pdf");
        assertThat(SafeName.of("\u2028\u2029\t")).isEqualTo("tep");
    }

    @Test
    void keepsItsEndingHoweverLongItIs() {
        assertThat(SafeName.of("ă".repeat(400) + ".pdf")).hasSize(120).endsWith("ă.pdf");
        assertThat(SafeName.of("x." + "y".repeat(400)).length()).isLessThanOrEqualTo(120);
        assertThat(SafeName.of("😀".repeat(200) + ".pdf")).endsWith("😀.pdf").hasSizeLessThanOrEqualTo(120);
    }

    @Test
    void joinsLettersThatWereTakenApart() {
        assertThat(SafeName.of("Ba\u0301o ca\u0301o.pdf")).isEqualTo("Báo cáo.pdf");
    }
}
