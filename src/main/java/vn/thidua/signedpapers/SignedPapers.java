package vn.thidua.signedpapers;

import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;
import vn.thidua.seasons.SeasonId;

interface SignedPapers extends Repository<SignedPaper, SignedPaperId> {

    SignedPaper save(SignedPaper paper);

    void flush();

    Optional<SignedPaper> findById(SignedPaperId id);

    /** Those of a year that nobody has taken away, in the order in which a year's documents come about. */
    @Query("""
            select paper from SignedPaper paper
             where paper.season = :season and paper.withdrawnAt is null
             order by paper.imprint.signedOn, paper.form, paper.imprint.number, paper.attachedAt
            """)
    List<SignedPaper> ofSeason(SeasonId season);
}
