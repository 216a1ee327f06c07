package vn.thidua.seasons;

import jakarta.persistence.Embeddable;
import java.io.Serializable;
import vn.thidua.units.UnitId;

/** A body of a unit that took part in a meeting; the code is the same for all units ({@code HOME_AFFAIRS_DIVISION}). */
@Embeddable
public record Attendance(UnitId unit, String bodyCode, String bodyName) implements Serializable {}
