package vn.thidua.softchecks;

import java.time.Instant;
import java.util.Map;
import vn.thidua.kernel.DomainEvent;

/** A unit said why it lets an unlikely figure stand. */
record WarningExplained(ReportedFigure about, GivenReason reason) implements DomainEvent {

    @Override
    public String actor() {
        return reason.by();
    }

    @Override
    public Instant at() {
        return reason.at();
    }

    @Override
    public String subject() {
        return "dossier/" + about;
    }

    @Override
    public Map<String, String> details() {
        return Map.of(
                "check", reason.check().name(),
                "figure", reason.figure(),
                "reasonCode", reason.stock() == null ? "" : reason.stock().name(),
                "reason", reason.text());
    }
}
