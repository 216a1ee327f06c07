package vn.thidua.dossiers;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import vn.thidua.scoring.ValueState;

/** What a unit reports for one entry; the note gives the reason where there is no figure. */
@Embeddable
public record Claim(
        @Embedded
        @AttributeOverride(name = "state", column = @Column(name = "value_state"))
        @AttributeOverride(name = "text", column = @Column(name = "claimed"))
        Figure figure,

        @Enumerated(EnumType.STRING) @Column(name = "value_status")
        ValueStatus status,

        @Enumerated(EnumType.STRING) Qualifier qualifier,
        String note) {

    public Claim {
        note = note.strip();
    }

    public static Claim of(Figure figure) {
        return new Claim(figure, ValueStatus.FINAL, Qualifier.EXACT, "");
    }

    public Claim noting(String text) {
        return new Claim(figure, status, qualifier, text);
    }

    /** Whether a report may be handed in with it: a figure that is not yet available needs a reason. */
    boolean isComplete() {
        return figure.state() != ValueState.NOT_YET_AVAILABLE || !note.isEmpty();
    }
}
