package vn.thidua.exchange.web;

import org.jspecify.annotations.Nullable;
import org.springframework.web.multipart.MultipartFile;
import vn.thidua.platform.web.SentFile;

/** The file that was chosen. */
record UploadForm(@Nullable MultipartFile file) {

    private static final int LONGEST_NAME = 150;

    /** Whether a file was chosen at all; an empty one counts. */
    boolean isChosen() {
        return file != null && !name().isEmpty();
    }

    /** The file's name without the folders that some browsers send along. */
    String name() {
        var name = SentFile.nameOf(file).replaceAll("\\p{Cntrl}", "").strip();
        return name.length() > LONGEST_NAME ? name.substring(0, LONGEST_NAME) : name;
    }
}
