package vn.thidua.publications;

import java.io.InputStream;
import java.time.Year;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.thidua.files.FileStore;
import vn.thidua.publications.Snapshot.SignedPaper;

/**
 * Scans of signed documents that everybody may read: those that a published version names, and no other. What an earlier version
 * names stays readable, as that version itself does.
 */
@Service
@Transactional(readOnly = true)
public class PublishedPapers {

    private final PublishedYears years;
    private final FileStore files;

    PublishedPapers(PublishedYears years, FileStore files) {
        this.years = years;
        this.files = files;
    }

    /** A scan of a year by its key in addresses. */
    public Optional<SignedPaper> find(String cluster, Year year, String key) {
        return years.editions(cluster, year).stream()
                .map(years::open)
                .flatMap(version -> version.snapshot().papers().stream())
                .filter(paper -> paper.key().equals(key))
                .findFirst();
    }

    /** Its content, in a stream to be closed by whoever reads it. */
    public Optional<InputStream> read(SignedPaper paper) {
        return files.readContent(paper.sha256());
    }
}
