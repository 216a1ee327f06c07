package vn.thidua.scorecardeditor;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vn.thidua.rules.Scorecard;

/**
 * A draft as it stands.
 *
 * @param basedOn the issued version that it began as a copy of
 * @param revision changes with every change; whoever writes says which one was seen
 */
public record DraftView(
        Scorecard scorecard, @Nullable Integer basedOn, long revision, Instant changedAt, String changedBy) {}
