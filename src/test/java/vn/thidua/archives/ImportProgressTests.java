package vn.thidua.archives;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import org.junit.jupiter.api.Test;

class ImportProgressTests {

    @Test
    void tellsOfTheBeginningAndThenNotOfEveryRow() {
        var told = new ArrayList<String>();
        var progress = new ImportProgress((file, done, total) -> told.add(file + " " + done + "/" + total));

        progress.begin(100_000);
        for (int row = 0; row < 100_000; row++) {
            progress.row("results.csv");
        }

        assertThat(told.get(0)).isEqualTo(" 0/100000");
        assertThat(told).hasSizeLessThan(100);
    }

    @Test
    void neverCountsMoreRowsThanThereAre() {
        var most = new int[1];
        var progress = new ImportProgress((file, done, total) -> {
            most[0] = Math.max(most[0], done);
            assertThat(done).isLessThanOrEqualTo(total);
        });

        progress.begin(1);
        progress.row("a.csv");
        progress.row("a.csv");
        progress.begin(1);

        assertThat(most[0]).isLessThanOrEqualTo(1);
    }
}
