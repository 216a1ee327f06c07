package vn.thidua.opendata;

import java.util.List;
import vn.thidua.publications.PublishedYear;

/** Describes the files of a published year to programs, as a Frictionless Data Package. */
record DataDescriptor(
        String profile,
        String name,
        String title,
        String version,
        String created,
        List<Licence> licenses,
        List<Source> sources,
        List<Resource> resources) {

    /** Under which terms the data may be used. */
    record Licence(String name, String path, String title) {}

    /** Who answers for the data. */
    record Source(String title) {}

    /** One file. */
    record Resource(
            String name,
            String path,
            String profile,
            String format,
            String mediatype,
            String encoding,
            Schema schema) {}

    /** The columns of a table. */
    record Schema(List<Field> fields, List<String> missingValues) {}

    /** One column. */
    record Field(String name, String type) {}

    static final Licence LICENCE = new Licence(
            "CC-BY-4.0", "https://creativecommons.org/licenses/by/4.0/", "Creative Commons Attribution 4.0");

    private static final List<String> NUMBERS = List.of("target", "value", "rate");
    private static final List<String> WHOLE = List.of("year", "version", "step");

    static DataDescriptor of(PublishedYear published) {
        var edition = published.edition();
        var cluster = published.snapshot().cluster();
        return new DataDescriptor(
                "tabular-data-package",
                edition.cluster() + "-" + edition.year(),
                cluster.name().vi() + ", " + edition.year(),
                Integer.toString(edition.version()),
                edition.publishedAt().toString(),
                List.of(LICENCE),
                List.of(new Source(cluster.province())),
                List.of(
                        table("so-lieu", YearPackage.FIGURES, YearCsv.columns()),
                        table("dien-giai", YearPackage.DERIVATIONS, DerivationCsv.columns())));
    }

    private static Resource table(String name, String path, List<String> columns) {
        return new Resource(
                name,
                path,
                "tabular-data-resource",
                "csv",
                "text/csv",
                "utf-8",
                new Schema(
                        columns.stream()
                                .map(column -> new Field(column, type(column)))
                                .toList(),
                        List.of("")));
    }

    private static String type(String column) {
        return NUMBERS.contains(column) ? "number" : WHOLE.contains(column) ? "integer" : "string";
    }
}
