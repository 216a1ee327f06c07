package vn.thidua.softchecks;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Why a unit lets a figure stand that looks unlikely.
 *
 * @param figure the figure it was given for; another figure is asked about anew
 * @param stock absent where the unit used its own words
 */
public record GivenReason(
        SoftCheck check, String figure, @Nullable StockReason stock, String text, String by, Instant at) {}
