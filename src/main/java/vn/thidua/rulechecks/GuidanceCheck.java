package vn.thidua.rulechecks;

import java.math.BigDecimal;
import java.util.List;
import java.util.regex.Pattern;
import vn.thidua.rules.Criterion;

/** Compares the official wording of a criterion with its maximum: a text of "up to 10" beside a column of 5 is a contradiction. */
final class GuidanceCheck {

    private static final Pattern UP_TO = Pattern.compile(
            "(?:tối đa|không quá|at most|up to)\\s+(?:(?:là|trừ|cộng|thưởng)\\s+)?[-\\u2212]?(\\d{1,6}(?:[.,]\\d{1,4})?)\\s*(?:điểm|points?)",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    private GuidanceCheck() {}

    static List<Finding> of(Criterion criterion) {
        return UP_TO.matcher(criterion.guidance())
                .results()
                .map(found -> new BigDecimal(found.group(1).replace(',', '.')))
                .filter(promised -> promised.compareTo(criterion.maxPoints()) > 0)
                .map(promised -> Finding.warning("textPromisesMore", criterion.code(), promised, criterion.maxPoints()))
                .toList();
    }
}
