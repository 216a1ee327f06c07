package vn.thidua.leadership;

import java.time.Year;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.thidua.units.UnitId;

/**
 * Whose turn it is to lead and to deputise, with the reason of each. It is offered, never forced: the meeting decides.
 *
 * @param lead whose turn it is to lead; nobody where the cluster has no members in that year
 * @param leadReason the key of the sentence that gives the reason, with {@code leadArgs} for its placeholders
 */
public record LeadershipSuggestion(
        Year year,
        @Nullable UnitId lead,
        @Nullable UnitId deputy,
        String leadReason,
        List<Object> leadArgs,
        String deputyReason,
        List<Object> deputyArgs) {

    public LeadershipSuggestion {
        leadArgs = List.copyOf(leadArgs);
        deputyArgs = List.copyOf(deputyArgs);
    }
}
