package vn.thidua.exchange.web;

import org.jspecify.annotations.Nullable;
import org.springframework.web.multipart.MultipartFile;

/** The file that was chosen. */
record UploadForm(@Nullable MultipartFile file) {

    private static final int LONGEST_NAME = 150;

    /** Whether a file was chosen at all; an empty one counts. */
    boolean isChosen() {
        return file != null && !name().isEmpty();
    }

    /** The file's name without the folders that some browsers send along. */
    String name() {
        var sent = file == null ? null : file.getOriginalFilename();
        if (sent == null) {
            return "";
        }
        var name = sent.substring(Math.max(sent.lastIndexOf('/'), sent.lastIndexOf('\\')) + 1)
                .replaceAll("\\p{Cntrl}", "")
                .strip();
        return name.length() > LONGEST_NAME ? name.substring(0, LONGEST_NAME) : name;
    }
}
