package vn.thidua.dossiers.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.thidua.dossiers.web.GridRow.State;
import vn.thidua.dossiers.web.GridRow.Warned;

class GridRowTests {

    @Test
    void asksForOneReasonAfterTheOther() {
        var explained = warned("JUMP", "Lý do: dự án mới");
        var first = warned("RATIO", null);
        var second = warned("FAR", null);

        var row = row(explained, first, second);

        assertThat(row.warned().stream().filter(row::asksFirst)).containsExactly(first);
    }

    @Test
    void asksForNothingOnceAllIsExplained() {
        var explained = warned("JUMP", "Lý do: dự án mới");

        assertThat(row(explained).asksFirst(explained)).isFalse();
        assertThat(row(explained).tone()).isEmpty();
    }

    private static Warned warned(String check, @Nullable String reason) {
        return new Warned(check, "Tăng 600% so với năm trước.", reason, "", List.of());
    }

    private static GridRow row(Warned... warned) {
        return new GridRow(
                "r-I.4",
                "4",
                "Giải quyết việc làm",
                "lao động",
                "50",
                false,
                "i-JOBS",
                null,
                null,
                "9.000",
                "1.290",
                "1.200",
                "750,00 %",
                "50,00",
                false,
                new State("i-warn", "state-warn", "Đã lưu"),
                null,
                List.of(warned),
                false,
                List.of(),
                List.of(),
                List.of(),
                false);
    }
}
