package vn.thidua.scorecardeditor;

import java.util.List;
import java.util.Optional;
import org.springframework.data.repository.Repository;
import org.springframework.orm.ObjectOptimisticLockingFailureException;
import vn.thidua.kernel.NotFound;

interface Drafts extends Repository<ScorecardDraft, DraftId> {

    ScorecardDraft save(ScorecardDraft draft);

    ScorecardDraft saveAndFlush(ScorecardDraft draft);

    void delete(ScorecardDraft draft);

    Optional<ScorecardDraft> findById(DraftId id);

    List<ScorecardDraft> findAll();

    default ScorecardDraft require(DraftId id) {
        return findById(id).orElseThrow(() -> new NotFound(id));
    }

    /** The draft as the user last saw it; a conflict if someone has changed it since. */
    default ScorecardDraft require(DraftId id, long seenRevision) {
        var draft = require(id);
        if (draft.version() != seenRevision) {
            throw new ObjectOptimisticLockingFailureException(ScorecardDraft.class, id);
        }
        return draft;
    }
}
