package vn.thidua.publications;

import java.nio.charset.StandardCharsets;
import java.util.List;
import vn.thidua.scoring.ClusterYear;

/** What was scored, as a publication would freeze it. */
public final class SampleInputs {

    private SampleInputs() {}

    public static String json(ClusterYear year) {
        return new String(SnapshotJson.bytes(InputsWriter.write(year, List.of())), StandardCharsets.UTF_8);
    }
}
