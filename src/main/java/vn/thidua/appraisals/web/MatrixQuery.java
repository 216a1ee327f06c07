package vn.thidua.appraisals.web;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;
import vn.thidua.appraisals.CellId;

/**
 * Which part of the matrix is shown: a group of criteria, only waiting cells, only cells that differ between ledgers, and the
 * open cell.
 */
record MatrixQuery(
        @Nullable String nhom,
        @Nullable String tt,
        @Nullable Boolean lech,
        @Nullable String o) {

    /** The value of {@code nhom} that shows all groups. */
    static final String ALL = "tat-ca";

    /** The value of {@code tt} that shows only waiting cells. */
    static final String WAITING = "cho";

    public boolean onlyWaiting() {
        return WAITING.equals(tt);
    }

    public boolean onlyDifferent() {
        return Boolean.TRUE.equals(lech);
    }

    Optional<CellId> open() {
        return CellId.read(o);
    }

    /** The same part of the matrix with another cell open, as the query of a link. */
    public String opening(CellId cell) {
        return with(cell.toString());
    }

    /** The same part of the matrix with no cell open. */
    public String closed() {
        return with(null);
    }

    private String with(@Nullable String cell) {
        var query = UriComponentsBuilder.newInstance();
        if (nhom != null && !nhom.isBlank()) {
            query.queryParam("nhom", nhom);
        }
        if (onlyWaiting()) {
            query.queryParam("tt", WAITING);
        }
        if (onlyDifferent()) {
            query.queryParam("lech", "true");
        }
        if (cell != null) {
            query.queryParam("o", cell);
        }
        return query.build().encode().toUriString();
    }
}
