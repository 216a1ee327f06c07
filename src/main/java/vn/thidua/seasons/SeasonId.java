package vn.thidua.seasons;

import jakarta.persistence.Embeddable;
import java.io.Serializable;
import java.time.Year;
import vn.thidua.units.ClusterId;

/** The emulation year of one cluster. */
@Embeddable
public record SeasonId(ClusterId cluster, Year year) implements Serializable {

    public SeasonId next() {
        return new SeasonId(cluster, year.plusYears(1));
    }

    public SeasonId previous() {
        return new SeasonId(cluster, year.minusYears(1));
    }

    /** As it stands in addresses: {@code so-2/2023}. */
    @Override
    public String toString() {
        return cluster + "/" + year;
    }
}
