package vn.thidua.publications;

import org.springframework.data.repository.Repository;

/** Frozen versions are only ever added; pages read them through {@link PublishedYears}. */
interface Publications extends Repository<Publication, PublicationId> {

    Publication save(Publication publication);
}
