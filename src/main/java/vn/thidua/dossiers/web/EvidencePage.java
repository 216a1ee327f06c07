package vn.thidua.dossiers.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.thidua.dossiers.EvidenceView;

/**
 * What proves one figure of a report, and the form to attach more.
 *
 * @param key of the entry
 * @param asked what the scorecard wants to see
 * @param explanation why the report was handed in without proof, where it was
 * @param known the files that prove anything in the report, for which another figure may be named
 * @param open whether the reader may attach files now
 */
record EvidencePage(
        String unit,
        String cluster,
        int year,
        String path,
        String key,
        String number,
        String name,
        String figure,
        @Nullable String asked,
        @Nullable String explanation,
        List<Line> lines,
        List<Known> known,
        String used,
        String quota,
        String largest,
        long largestBytes,
        boolean open) {

    /** One file beside the figure. */
    record Line(EvidenceView file, String size) {}

    /** One file that the unit has sent before, and the places in the scorecard that it proves already. */
    record Known(String id, String name, String proves) {}
}
