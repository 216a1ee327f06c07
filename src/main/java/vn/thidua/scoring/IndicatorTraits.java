package vn.thidua.scoring;

import vn.thidua.rules.Direction;

/**
 * What aggregation has to know of an indicator.
 *
 * @param summable whether a sum over units has a meaning
 */
public record IndicatorTraits(Direction direction, boolean summable) {}
