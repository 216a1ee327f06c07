package vn.thidua.portal.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import vn.thidua.platform.DatabaseReach;
import vn.thidua.platform.LastKnown;
import vn.thidua.publications.PublicStamp;

/**
 * Public pages that were asked for since anything public last changed. Each node asks the database for the stamp of public content
 * at most once in the configured time, and only while somebody reads; a new stamp, or a new day, empties the memory. While the
 * database is away the pages that are there stay, and nobody waits for it.
 */
@Component
@EnableConfigurationProperties(ReadyPagesSettings.class)
class ReadyPages {

    private final PublicStamp stamp;
    private final DatabaseReach database;
    private final LastKnown known;
    private final ReadyPagesSettings settings;
    private final ApplicationEventPublisher events;
    private final Clock clock;
    private final AtomicLong asked = new AtomicLong();
    private final Map<Key, Lock> beingMade = new ConcurrentHashMap<>();
    private volatile Generation generation = new Generation("");

    ReadyPages(
            PublicStamp stamp,
            DatabaseReach database,
            LastKnown known,
            ReadyPagesSettings settings,
            ApplicationEventPublisher events,
            Clock clock) {
        this.stamp = stamp;
        this.database = database;
        this.known = known;
        this.settings = settings;
        this.events = events;
        this.clock = clock;
    }

    /** What a page depends on besides public content. */
    record Key(String site, String path, String language) {}

    /** The pages under one stamp; those made for an older stamp go with it. */
    private static final class Generation {

        private final String stamp;
        private final Map<Key, ReadyPage> pages = new ConcurrentHashMap<>();
        private final AtomicInteger bytes = new AtomicInteger();

        Generation(String stamp) {
            this.stamp = stamp;
        }
    }

    /**
     * The memory is empty, because what is public has changed.
     *
     * @param sites under which addresses it was read until now
     */
    record Emptied(Set<String> sites) {}

    /** Finds out whether anything has changed, without anybody reading. */
    void refresh() {
        database.askBriefly(this::renew);
    }

    /** The page, if it is ready. */
    Optional<ReadyPage> find(Key key) {
        return Optional.ofNullable(current().pages.get(key));
    }

    /**
     * The page, made by whoever is first while the others wait; absent if it is none to keep. What was made while memory stood in
     * for the database is shown, but not kept: it may be older than the stamp.
     */
    @Nullable
    ReadyPage findOrMake(Key key, Supplier<@Nullable ReadyPage> maker) {
        var lock = beingMade.computeIfAbsent(key, unmade -> new ReentrantLock());
        lock.lock();
        try {
            var now = current();
            var ready = now.pages.get(key);
            if (ready != null) {
                return ready;
            }
            var standIns = known.standIns();
            var made = maker.get();
            if (made != null && known.standIns() == standIns) {
                keep(now, key, made);
            }
            return made;
        } finally {
            lock.unlock();
            beingMade.remove(key);
        }
    }

    private void keep(Generation into, Key key, ReadyPage page) {
        if (into.bytes.addAndGet(page.size()) > settings.memory().toBytes()) {
            into.pages.clear();
            into.bytes.set(page.size());
        }
        into.pages.put(key, page);
    }

    private Generation current() {
        var now = clock.millis();
        var before = asked.get();
        var due = now < before || now - before >= settings.freshness().toMillis();
        if (due && asked.compareAndSet(before, now)) {
            database.askBriefly(this::renew);
        }
        return generation;
    }

    private synchronized void renew() {
        var newest = stamp.current() + " " + LocalDate.now(clock);
        if (!newest.equals(generation.stamp)) {
            var sites = generation.pages.keySet().stream().map(Key::site).collect(Collectors.toSet());
            generation = new Generation(newest);
            events.publishEvent(new Emptied(sites));
        }
    }
}
