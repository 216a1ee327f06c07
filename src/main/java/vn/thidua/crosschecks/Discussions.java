package vn.thidua.crosschecks;

import java.time.Instant;
import java.time.Year;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;
import org.springframework.orm.ObjectOptimisticLockingFailureException;
import vn.thidua.kernel.NotFound;
import vn.thidua.units.ClusterId;

interface Discussions extends Repository<Discussion, DiscussionId> {

    Discussion saveAndFlush(Discussion discussion);

    Optional<Discussion> findById(DiscussionId id);

    @Query("select d from Discussion d where d.cluster = :cluster and d.year = :year")
    List<Discussion> of(ClusterId cluster, Year year);

    /** Objections that nobody answered within their time, and nobody has ruled on. */
    @Query("""
            select d from Discussion d
             where d.kind = vn.thidua.crosschecks.DiscussionKind.OBJECTION
               and d.closedAs is null and d.answeredAt is null and d.answerDue <= :now
            """)
    List<Discussion> unanswered(Instant now);

    /** The discussion as its reader last saw it; a conflict if somebody has spoken since. */
    default Discussion require(DiscussionId id, long seenVersion) {
        var discussion = findById(id).orElseThrow(() -> new NotFound(id));
        if (discussion.version() != seenVersion) {
            throw new ObjectOptimisticLockingFailureException(Discussion.class, id);
        }
        return discussion;
    }
}
