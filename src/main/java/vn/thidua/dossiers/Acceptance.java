package vn.thidua.dossiers;

import jakarta.persistence.Embeddable;
import java.time.Instant;

/** That the province looked at a figure and let it stand as the cluster left it. */
@Embeddable
public record Acceptance(String by, Instant at) {}
