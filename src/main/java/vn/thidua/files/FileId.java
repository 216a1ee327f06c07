package vn.thidua.files;

import jakarta.persistence.Embeddable;
import java.io.Serializable;
import java.util.UUID;

/** The key of a stored file. */
@Embeddable
public record FileId(UUID fileId) implements Serializable {

    static FileId next() {
        return new FileId(UUID.randomUUID());
    }

    @Override
    public String toString() {
        return fileId.toString();
    }
}
