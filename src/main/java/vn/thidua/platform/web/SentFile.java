package vn.thidua.platform.web;

import org.jspecify.annotations.Nullable;
import org.springframework.web.multipart.MultipartFile;

/** What a browser says about a file that it sends. */
public final class SentFile {

    private SentFile() {}

    /** Its name without the folders that some browsers send along; empty where no file was chosen. */
    public static String nameOf(@Nullable MultipartFile file) {
        var sent = file == null ? null : file.getOriginalFilename();
        return sent == null ? "" : sent.substring(Math.max(sent.lastIndexOf('/'), sent.lastIndexOf('\\')) + 1);
    }
}
