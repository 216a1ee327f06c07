package vn.thidua.seasons;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.thidua.units.UnitId;

/**
 * A review meeting.
 *
 * @param placeUnit the unit in whose area it was held, where that is a unit of the directory
 * @param figures {@code ESTIMATE} where it met before the year's figures were final, else {@code FINAL}
 * @param chair who chaired it and signs the minutes, where that is recorded; so the secretary, who wrote them
 * @param origin {@code RECORDED} in the portal, {@code PUBLISHED} by the province before, or {@code ILLUSTRATIVE}
 */
public record MeetingView(
        MeetingType type,
        String title,
        LocalDate heldOn,
        @Nullable UnitId placeUnit,
        String placeText,
        @Nullable UnitId hostUnit,
        String figures,
        String origin,
        @Nullable MeetingOfficer chair,
        @Nullable MeetingOfficer secretary,
        List<Attendance> attendance) {

    public MeetingView {
        attendance = List.copyOf(attendance);
    }

    /** Every unit that is named: where it was held, who held it, who took part. */
    Set<UnitId> units() {
        return Stream.concat(
                        Stream.of(Optional.ofNullable(placeUnit), Optional.ofNullable(hostUnit))
                                .flatMap(Optional::stream),
                        attendance.stream().map(Attendance::unit))
                .collect(Collectors.toSet());
    }
}
