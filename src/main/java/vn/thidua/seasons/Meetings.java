package vn.thidua.seasons;

import java.util.Optional;
import org.springframework.data.repository.Repository;

interface Meetings extends Repository<ReviewMeeting, MeetingId> {

    /** Flushes, because other reads of the same transaction are SQL. */
    ReviewMeeting saveAndFlush(ReviewMeeting meeting);

    Optional<ReviewMeeting> findById(MeetingId id);
}
