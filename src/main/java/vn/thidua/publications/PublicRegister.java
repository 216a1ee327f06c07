package vn.thidua.publications;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.thidua.platform.LastKnown;
import vn.thidua.units.Directory;
import vn.thidua.units.SuccessionView;
import vn.thidua.units.UnitId;

/**
 * What the public may know of a unit beyond published years: until when it existed, and what came before and after it. A year
 * frozen in 2024 cannot know what ended in 2025.
 */
@Service
@Transactional(readOnly = true, propagation = Propagation.SUPPORTS)
public class PublicRegister {

    private final Directory directory;
    private final PublishedYears published;
    private final LastKnown known;

    PublicRegister(Directory directory, PublishedYears published, LastKnown known) {
        this.directory = directory;
        this.published = published;
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
        return Optional.ofNullable(fates().get(unit));
    }

    /** The time of every unit of the directory, by its id. */
    public Map<String, Fate> fates() {
        return known.of("fates", () -> published.surroundings("fates", this::readFates));
    }

    private Map<String, Fate> readFates() {
        var names = new HashMap<UnitId, String>();
        var came = new HashMap<UnitId, List<SuccessionView>>();
        var went = new HashMap<UnitId, List<SuccessionView>>();
        var units = directory.units();
        units.forEach(unit -> names.put(unit.id(), unit.fullName()));
        for (var line : directory.successions()) {
            went.computeIfAbsent(line.predecessor(), unit -> new ArrayList<>()).add(line);
            if (line.successor() != null) {
                came.computeIfAbsent(line.successor(), unit -> new ArrayList<>())
                        .add(line);
            }
        }
        return units.stream()
                .collect(Collectors.toUnmodifiableMap(
                        unit -> unit.id().unitId(),
                        unit -> new Fate(
                                unit.validFrom(),
                                unit.validTo(),
                                unit.note(),
                                came.getOrDefault(unit.id(), List.of()).stream()
                                        .map(line -> heir(line.predecessor(), line, names))
                                        .toList(),
                                went.getOrDefault(unit.id(), List.of()).stream()
                                        .flatMap(line -> Optional.ofNullable(line.successor()).stream()
                                                .map(heir -> heir(heir, line, names)))
                                        .toList())));
    }

    private static Heir heir(UnitId unit, SuccessionView line, Map<UnitId, String> names) {
        return new Heir(
                unit.unitId(),
                names.getOrDefault(unit, unit.unitId()),
                line.kind().name(),
                line.effectiveOn(),
                line.document());
    }
}
