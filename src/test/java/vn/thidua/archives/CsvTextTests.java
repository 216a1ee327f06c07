package vn.thidua.archives;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;

class CsvTextTests {

    @Test
    void readsQuotesCommasAndLineBreaksInsideAField() {
        var lines = CsvText.parse("a,b\n\"x, \"\"y\"\"\",\"one\ntwo\"\r\nz,\n");

        assertThat(lines)
                .containsExactly(
                        new CsvText.Line(1, List.of("a", "b")),
                        new CsvText.Line(2, List.of("x, \"y\"", "one\ntwo")),
                        new CsvText.Line(4, List.of("z", "")));
    }

    @Test
    void writesWhatIsAbsentAsNothing() {
        assertThat(CsvText.line(Arrays.asList("a", null, "b,c"))).isEqualTo("a,,\"b,c\"\n");
    }

    @Property
    void readsWhatItWrote(
            @ForAll @Size(min = 2, max = 5)
                    List<@StringLength(max = 6) @CharRange(from = ' ', to = 'z') String> fields) {
        assertThat(CsvText.parse(CsvText.line(fields))).containsExactly(new CsvText.Line(1, fields));
    }
}
