package vn.thidua.archives;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Counts what an import does, file by file. */
final class ImportTally {

    private static final int ADDED = 0;
    private static final int CHANGED = 1;
    private static final int SAME = 2;

    private final Map<String, int[]> counts = new LinkedHashMap<>();
    private final ImportProgress progress;

    ImportTally(ImportProgress progress) {
        this.progress = progress;
    }

    void added(String file) {
        count(file, ADDED);
    }

    void changed(String file) {
        count(file, CHANGED);
    }

    void same(String file) {
        count(file, SAME);
    }

    private void count(String file, int what) {
        counts.computeIfAbsent(file, each -> new int[SAME + 1])[what]++;
        progress.row(file);
    }

    List<ImportReport.FileTally> files() {
        var files = new ArrayList<ImportReport.FileTally>();
        counts.forEach((file, count) ->
                files.add(new ImportReport.FileTally(file, count[ADDED], count[CHANGED], count[SAME])));
        return files;
    }
}
