package vn.thidua.indicators;

import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Version;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.AbstractAggregateRoot;
import vn.thidua.kernel.RuleViolation;
import vn.thidua.rules.Direction;

/** An entry of the catalogue. Its code is for ever; its description can be corrected. */
@Entity
class Indicator extends AbstractAggregateRoot<Indicator> {

    static final int MOST_DECIMALS = 6;

    @EmbeddedId
    private IndicatorCode code;

    private String nameVi;
    private @Nullable String nameEn;
    private String unitOfMeasure;

    @Enumerated(EnumType.STRING)
    private Direction direction;

    private int decimals;

    @Enumerated(EnumType.STRING)
    private Aggregate aggregate;

    private @Nullable String scope;
    private @Nullable String sourceAgency;

    @Version
    private @Nullable Long version;

    @SuppressWarnings("NullAway.Init") // for JPA
    protected Indicator() {}

    @SuppressWarnings("NullAway.Init") // describe sets what is missing here
    Indicator(IndicatorCode code) {
        this.code = code;
    }

    Indicator describe(IndicatorView view, String by, Instant at) {
        if (view.decimals() < 0 || view.decimals() > MOST_DECIMALS) {
            throw new RuleViolation("indicators.decimals", MOST_DECIMALS);
        }
        this.nameVi = view.nameVi();
        this.nameEn = view.nameEn();
        this.unitOfMeasure = view.unitOfMeasure();
        this.direction = view.direction();
        this.decimals = view.decimals();
        this.aggregate = view.aggregate();
        this.scope = view.scope();
        this.sourceAgency = view.sourceAgency();
        registerEvent(new IndicatorDefined(view, by, at));
        return this;
    }
}
