package vn.thidua.indicators;

import java.util.Optional;
import org.springframework.data.repository.Repository;

interface Indicators extends Repository<Indicator, IndicatorCode> {

    /** Flushes, because other reads of the same transaction are SQL. */
    Indicator saveAndFlush(Indicator indicator);

    Optional<Indicator> findById(IndicatorCode code);
}
