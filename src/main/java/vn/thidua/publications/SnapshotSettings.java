package vn.thidua.publications;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.util.unit.DataSize;
import vn.thidua.platform.UnusableSetting;

/**
 * How published years are kept at hand.
 *
 * @param memory how much the parsed years may take for certain: a third of what the portal may use, unless something else is said
 */
@ConfigurationProperties("thidua.snapshots")
record SnapshotSettings(@Nullable DataSize memory) {

    private static final int SHARE = 3;

    SnapshotSettings {
        if (memory != null && memory.isNegative()) {
            throw new UnusableSetting("thidua.snapshots.memory", memory);
        }
    }

    long bytes() {
        return memory == null ? Runtime.getRuntime().maxMemory() / SHARE : memory.toBytes();
    }
}
