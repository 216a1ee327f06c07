package vn.thidua.publications;

import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Reads once, at the start, what public pages are made of, so that an outage meets no page that was never read. */
@Component
class PublicMemory {

    private final PublishedYears years;
    private final PublicRegister register;
    private final ReleaseCalendar calendar;

    PublicMemory(PublishedYears years, PublicRegister register, ReleaseCalendar calendar) {
        this.years = years;
        this.register = register;
        this.calendar = calendar;
    }

    @EventListener(ApplicationReadyEvent.class)
    void learn() {
        years.learn();
        calendar.coming();
        register.fates();
    }
}
