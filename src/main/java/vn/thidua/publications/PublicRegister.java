package vn.thidua.publications;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.thidua.platform.LastKnown;
import vn.thidua.units.Directory;
import vn.thidua.units.SuccessionView;
import vn.thidua.units.UnitId;
import vn.thidua.units.UnitView;

/**
 * What the public may know of a unit beyond published years: until when it existed, and what came before and after it. A year
 * frozen in 2024 cannot know what ended in 2025.
 */
@Service
@Transactional(readOnly = true, propagation = Propagation.SUPPORTS)
public class PublicRegister {

    private final Directory directory;
    private final LastKnown known;

    PublicRegister(Directory directory, LastKnown known) {
        this.directory = directory;
        this.known = known;
    }

    /** The time of a unit. */
    public record Fate(
            @Nullable LocalDate validFrom,
            @Nullable LocalDate validTo,
            @Nullable String note,
            List<Heir> predecessors,
            List<Heir> successors) {}

    /** A unit at the other end of a succession; kind MERGE, SPLIT, RENAME or DISSOLVE. */
    public record Heir(
            String unit,
            String fullName,
            String kind,
            LocalDate on,
            @Nullable String document) {}

    /** Absent for a unit that the directory does not know. */
    public Optional<Fate> fate(String unit) {
        return known.of(
                List.of("fate", unit),
                () -> directory.findUnit(new UnitId(unit)).map(this::fate));
    }

    private Fate fate(UnitView unit) {
        var successions = directory.successions(unit.id());
        return new Fate(
                unit.validFrom(),
                unit.validTo(),
                unit.note(),
                successions.stream()
                        .filter(line -> unit.id().equals(line.successor()))
                        .map(line -> heir(line.predecessor(), line))
                        .toList(),
                successions.stream()
                        .filter(line -> unit.id().equals(line.predecessor()))
                        .flatMap(line ->
                                Optional.ofNullable(line.successor()).stream().map(heir -> heir(heir, line)))
                        .toList());
    }

    private Heir heir(UnitId unit, SuccessionView line) {
        return new Heir(
                unit.unitId(),
                directory.unit(unit).fullName(),
                line.kind().name(),
                line.effectiveOn(),
                line.document());
    }
}
