package vn.thidua.files;

import java.io.IOException;
import java.io.InputStream;
import org.springframework.core.io.InputStreamSource;

/** Where the content of files lies, each content once, under its SHA-256. */
interface ContentStore {

    /** Keeps a content, unless it is there already. */
    void keep(Inspection inspected, InputStreamSource content) throws IOException;

    /** The content in a stream that holds a small part of it at a time. */
    InputStream read(String sha256);

    /** Lets a content go that no file has any more. */
    void forgetUnused(String sha256);
}
