package vn.thidua.exchange;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * What taking a workbook over would change, cell by cell. Nothing is changed while there is an error in it.
 *
 * @param answers how many answers change, each in one or more cells
 * @param untouched how many answers stay as they are
 */
public record WorkbookPreview(
        UUID upload,
        String fileName,
        Instant uploadedAt,
        String sheet,
        List<Change> changes,
        int answers,
        int untouched,
        List<Fault> faults) {

    /** One cell that would change. */
    public record Change(String cell, String criterion, String column, String before, String after) {}

    /** One cell that cannot be taken over, and what to do about it. */
    public record Fault(String cell, String criterion, String sentence) {}

    public WorkbookPreview {
        changes = List.copyOf(changes);
        faults = List.copyOf(faults);
    }

    public boolean isReady() {
        return faults.isEmpty() && !changes.isEmpty();
    }

    /** A print of what was shown, so that nothing else is confirmed. */
    public String print() {
        return ClaimPrint.sha256(changes.stream().map(Change::toString).collect(Collectors.joining("\n")));
    }
}
