package vn.thidua.reorganisations;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import vn.thidua.platform.TrialMode;
import vn.thidua.units.Directory;
import vn.thidua.units.UnitId;
import vn.thidua.units.UnitView;

/**
 * The end of the six districts on 30/06/2025, as an example to look at in the trial: each was split into communes from
 * 01/07/2025 on. The communes are illustrative; the example is only ever previewed, never carried out.
 */
@Component
public class ExampleOf2025 {

    public static final LocalDate EFFECTIVE_ON = LocalDate.of(2025, 7, 1);

    private static final String FILE = "reorganisations/an-giang-2025.csv";

    private final TrialMode trial;
    private final Directory directory;

    ExampleOf2025(TrialMode trial, Directory directory) {
        this.trial = trial;
        this.directory = directory;
    }

    /** The districts that the example speaks of; none outside the trial. */
    public List<UnitView> districts() {
        return trial.active()
                ? rows().keySet().stream()
                        .flatMap(id -> directory.findUnit(id).stream())
                        .toList()
                : List.of();
    }

    /** The full names of a district's successors, one a line; nothing outside the trial. */
    public Optional<String> successorsOf(UnitId district) {
        return trial.active()
                ? Optional.ofNullable(rows().get(district)).map(names -> String.join("\n", names))
                : Optional.empty();
    }

    static Map<UnitId, List<String>> rows() {
        try {
            var text = new ClassPathResource(FILE).getContentAsString(StandardCharsets.UTF_8);
            return text.lines()
                    .skip(1)
                    .map(line -> line.split(",", 2))
                    .collect(Collectors.groupingBy(
                            row -> new UnitId(row[0]),
                            LinkedHashMap::new,
                            Collectors.mapping(row -> row[1], Collectors.toList())));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
