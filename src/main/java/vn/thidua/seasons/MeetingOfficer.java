package vn.thidua.seasons;

import jakarta.persistence.Embeddable;
import java.io.Serializable;

/**
 * Somebody who chairs a meeting or writes its minutes. The name stands on the papers of the meeting and on no public page.
 *
 * @param office what the person is: {@code Chủ tịch Ủy ban nhân dân huyện}
 */
@Embeddable
public record MeetingOfficer(String name, String office) implements Serializable {

    @Override
    public String toString() {
        return name + ", " + office;
    }
}
