package vn.thidua.indicators;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.thidua.accounts.Actor;
import vn.thidua.accounts.Role;
import vn.thidua.kernel.NotAllowed;
import vn.thidua.kernel.NotFound;
import vn.thidua.rules.Direction;

/** The catalogue of what is measured; the administrator keeps it. */
@Service
@Transactional(readOnly = true)
public class IndicatorCatalogue {

    private static final String INDICATOR = """
            select indicator_code as code, name_vi, name_en, unit_of_measure, direction, decimals, aggregate, scope,
                   source_agency
              from indicator
            """;

    private final Indicators indicators;
    private final JdbcClient jdbc;
    private final Clock clock;

    IndicatorCatalogue(Indicators indicators, JdbcClient jdbc, Clock clock) {
        this.indicators = indicators;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** All indicators in the order in which they were entered. */
    public List<IndicatorView> all() {
        return jdbc.sql(INDICATOR + " order by position")
                .query(IndicatorCatalogue::indicator)
                .list();
    }

    /** The indicator, or {@link NotFound}. */
    public IndicatorView require(IndicatorCode code) {
        return jdbc.sql(INDICATOR + " where indicator_code = :code")
                .param("code", code.indicatorCode())
                .query(IndicatorCatalogue::indicator)
                .optional()
                .orElseThrow(() -> new NotFound(code));
    }

    /** Enters an indicator, or describes it anew. */
    @Transactional
    public void define(IndicatorView view, Actor actor) {
        if (!actor.is(Role.ADMINISTRATOR)) {
            throw new NotAllowed("indicators.define.notYours");
        }
        var indicator = indicators.findById(view.code()).orElseGet(() -> new Indicator(view.code()));
        indicators.saveAndFlush(indicator.describe(view, actor.login(), clock.instant()));
    }

    /** By hand, because every page of a report reads the whole catalogue. */
    private static IndicatorView indicator(ResultSet row, int number) throws SQLException {
        return new IndicatorView(
                new IndicatorCode(row.getString("code")),
                row.getString("name_vi"),
                row.getString("name_en"),
                row.getString("unit_of_measure"),
                Direction.valueOf(row.getString("direction")),
                row.getInt("decimals"),
                Aggregate.valueOf(row.getString("aggregate")),
                row.getString("scope"),
                row.getString("source_agency"));
    }
}
