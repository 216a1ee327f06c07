package vn.thidua;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.TemporalAmount;
import java.util.concurrent.atomic.AtomicReference;

/** A clock that stands still until the test moves it; it begins on a Monday morning in Vietnam. */
public final class MutableClock extends Clock {

    private static final ZoneId VIETNAM = ZoneId.of("Asia/Ho_Chi_Minh");
    private static final Instant BEGINNING = Instant.parse("2026-11-23T01:00:00Z");

    private final AtomicReference<Instant> now;
    private final ZoneId zone;

    public MutableClock() {
        this(new AtomicReference<>(BEGINNING), VIETNAM);
    }

    private MutableClock(AtomicReference<Instant> now, ZoneId zone) {
        this.now = now;
        this.zone = zone;
    }

    /** It is now this hour in Vietnam. */
    public void set(LocalDateTime vietnameseTime) {
        now.set(vietnameseTime.atZone(VIETNAM).toInstant());
    }

    public void advance(TemporalAmount amount) {
        now.updateAndGet(instant -> instant.plus(amount));
    }

    void reset() {
        now.set(BEGINNING);
    }

    @Override
    public Instant instant() {
        return now.get();
    }

    @Override
    public ZoneId getZone() {
        return zone;
    }

    /** The same clock, read in another zone: moving one moves both. */
    @Override
    public Clock withZone(ZoneId other) {
        return new MutableClock(now, other);
    }
}
