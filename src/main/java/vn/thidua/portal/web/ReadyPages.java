package vn.thidua.portal.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;
import vn.thidua.publications.PublicStamp;

/**
 * Public pages that were asked for since anything public last changed. Each node asks the database for the stamp of public content
 * at most once in the configured time, and only while somebody reads; a new stamp, or a new day, empties the memory. While the
 * database is away the pages that are there stay.
 */
@Component
@EnableConfigurationProperties(ReadyPagesSettings.class)
class ReadyPages {

    private static final Logger LOG = LoggerFactory.getLogger(ReadyPages.class);

    private final PublicStamp stamp;
    private final ReadyPagesSettings settings;
    private final Clock clock;
    private final AtomicLong asked = new AtomicLong();
    private final AtomicBoolean unsure = new AtomicBoolean();
    private final Map<Key, Lock> beingMade = new ConcurrentHashMap<>();
    private volatile Generation generation = new Generation("");

    ReadyPages(PublicStamp stamp, ReadyPagesSettings settings, Clock clock) {
        this.stamp = stamp;
        this.settings = settings;
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

    /** The page, if it is ready. */
    Optional<ReadyPage> find(Key key) {
        return Optional.ofNullable(current().pages.get(key));
    }

    /** The page, made by whoever is first while the others wait; absent if it is none to keep. */
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
            var made = maker.get();
            if (made != null) {
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
            renew();
        }
        return generation;
    }

    private void renew() {
        try {
            var newest = stamp.current() + " " + LocalDate.now(clock);
            unsure.set(false);
            if (!newest.equals(generation.stamp)) {
                generation = new Generation(newest);
            }
        } catch (DataAccessException | TransactionException away) {
            if (unsure.compareAndSet(false, true)) {
                LOG.warn(
                        "The stamp of public content cannot be read; ready pages stay: {}",
                        NestedExceptionUtils.getMostSpecificCause(away).getMessage());
            }
        }
    }
}
