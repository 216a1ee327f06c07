package vn.thidua.seasons;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The pages of a controller are about one cluster's year, which their address names as {@code {cum}/{nam}}: each finds it as
 * {@code season} in its model, and the cluster as {@code cluster}. A cluster that is unknown is not found.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Documented
public @interface SeasonPages {}
