package vn.thidua.units;

import jakarta.persistence.Embeddable;
import java.io.Serializable;

/** The key of an emulation cluster or block, as it stands in addresses: {@code so-2}. */
@Embeddable
public record ClusterId(String clusterId) implements Serializable {

    public ClusterId {
        Slug.require(clusterId);
    }

    @Override
    public String toString() {
        return clusterId;
    }
}
