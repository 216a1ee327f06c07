package vn.thidua.archives;

import java.util.List;

/**
 * What taking files in came to, or would come to.
 *
 * @param faults why nothing was taken in; the first two hundred
 */
public record ImportReport(List<FileTally> files, List<Fault> faults) {

    /** How many rows of a file are new, changed what was there, or said what is there already. */
    public record FileTally(String file, int added, int changed, int same) {}

    /**
     * A place in a file, and what is wrong there; line 0 is the file as a whole.
     *
     * @param column the column of a table, or the JSON pointer of a place in a JSON file
     */
    public record Fault(String file, int line, String column, String code, List<Object> args) {

        /** The same with what is no number written out, so that it can be kept. */
        Fault printed() {
            return new Fault(
                    file,
                    line,
                    column,
                    code,
                    args.stream()
                            .map(arg -> arg instanceof Number ? arg : arg.toString())
                            .toList());
        }

        /** Whether the place is one in a JSON file, told by its pointer. */
        public boolean isInJson() {
            return column.startsWith("/");
        }

        /** The arguments of the sentence. */
        public Object[] arguments() {
            return args.toArray();
        }
    }

    public ImportReport {
        files = List.copyOf(files);
        faults = List.copyOf(faults);
    }

    public boolean isClean() {
        return faults.isEmpty();
    }

    public boolean changesNothing() {
        return files.stream().allMatch(file -> file.added() == 0 && file.changed() == 0);
    }
}
