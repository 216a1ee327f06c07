package vn.thidua.notices;

import java.time.Instant;
import java.time.LocalDate;
import java.time.Year;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.thidua.units.ClusterId;
import vn.thidua.units.UnitId;

/** A notice as its receiver sees it; unread until it was opened. */
public record NoticeView(
        UUID id,
        NoticeKind kind,
        ClusterId cluster,
        Year year,
        @Nullable UnitId unit,
        String reason,
        @Nullable LocalDate due,
        String path,
        Instant createdAt,
        @Nullable Instant readAt) {

    public boolean isUnread() {
        return readAt == null;
    }
}
