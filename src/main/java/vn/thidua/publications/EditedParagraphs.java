package vn.thidua.publications;

import java.time.Year;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface EditedParagraphs extends Repository<EditedParagraph, EditedParagraphId> {

    EditedParagraph save(EditedParagraph paragraph);

    Optional<EditedParagraph> findById(EditedParagraphId id);

    void delete(EditedParagraph paragraph);

    @Query("select each from EditedParagraph each where each.id.clusterId = :cluster and each.id.year = :year")
    List<EditedParagraph> of(String cluster, Year year);
}
