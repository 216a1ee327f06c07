package vn.thidua.dossiers;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;

/** Why a report that was handed in is a draft again: who opened it and when, the reason, the cells it concerns, and until when they may change. */
@Embeddable
public record Opening(
        @Enumerated(EnumType.STRING) @Column(name = "opening_cause")
        Cause cause,

        @Column(name = "opening_reason") String reason,
        @Column(name = "opening_scope") String scope,
        @Column(name = "opening_until") Instant until,
        @Column(name = "opening_by") String by,
        @Column(name = "opening_at") Instant at) {

    /** What made a draft a draft. */
    public enum Cause {
        NEW,
        RETURNED,
        REOPENED
    }

    /** The scope that means every cell. */
    static final String EVERYTHING = "*";

    static Opening of(Cause cause, Terms terms, String by, Instant at) {
        var scope = terms.scope().isEmpty()
                ? EVERYTHING
                : terms.scope().stream().map(Subject::key).sorted().collect(Collectors.joining(" "));
        return new Opening(cause, terms.reason(), scope, terms.requireUntil(), by, at);
    }

    public boolean isOver(Instant now) {
        return now.isAfter(until);
    }

    boolean covers(Subject subject) {
        return scope.equals(EVERYTHING) || subjects().contains(subject);
    }

    /** The cells that may change; empty means all of them. */
    public Set<Subject> subjects() {
        return scope.equals(EVERYTHING)
                ? Set.of()
                : Arrays.stream(scope.split(" ")).map(Subject::of).collect(Collectors.toUnmodifiableSet());
    }
}
