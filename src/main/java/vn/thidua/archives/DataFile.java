package vn.thidua.archives;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * The tables of the layout, in the order in which they build on each other. Those after {@link #AWARDS} tell what the
 * others leave open; without them a year is taken as scored by the scorecard that is meant for it, and appraised, and nobody as having
 * registered targets of its own.
 */
enum DataFile {
    UNITS("units.csv", "code", "code,official_code,name,full_name,kind,valid_from,valid_to,note"),
    CLUSTER("cluster.csv", "code", "code,name,name_en,kind,province,decided_by,valid_from,valid_to,note"),
    MEMBERSHIPS("memberships.csv", "unit", "cluster,unit,valid_from,valid_to"),
    LEADERSHIP("leadership.csv", "unit", "cluster,year,role,unit,selection_method,document,origin"),
    INDICATORS(
            "indicators.csv",
            "code",
            "code,name_vi,name_en,unit_of_measure,direction,decimals,aggregate,scope,source_agency"),
    TARGETS("targets.csv", "target", "year,unit,indicator,target,baseline,document"),
    RESULTS(
            "results.csv",
            "actual",
            "year,unit,indicator,actual,value_state,value_status,qualifier,checked,checked_reason_code,"
                    + "checked_reason,appraised,appraised_reason_code,appraised_reason,note"),
    JUDGED(
            "judged.csv",
            "claimed",
            "year,unit,criterion,input_kind,value_state,claimed,reason,checked,checked_reason_code,"
                    + "checked_reason,appraised,appraised_reason_code,appraised_reason"),
    SUBMISSIONS("submissions.csv", "submitted_at", "year,unit,submitted_at"),
    SANCTIONS("sanctions.csv", "effect", "year,unit,effect,class,reason_code,reason,document"),
    FACTS("facts.csv", "fact", "year,unit,fact,value"),
    AWARDS("awards.csv", "award_type", "year,unit,award_type,status,decision_number,decision_date,origin,note"),
    SEASONS("seasons.csv", "scorecard", "year,scorecard,version"),
    CALENDAR("calendar.csv", "until", "year,milestone,from,until"),
    REPORTS("reports.csv", "stage", "year,unit,stage"),
    PACT_TARGETS("pact-targets.csv", "target", "year,unit,indicator,target,document,registered_at"),
    REVOCATIONS(
            "revocations.csv",
            "revocation_number",
            "year,unit,award_type,decision_number,revocation_number,revocation_date,reason");

    private final String fileName;
    private final String subject;
    private final List<String> columns;

    DataFile(String fileName, String subject, String columns) {
        this.fileName = fileName;
        this.subject = subject;
        this.columns = List.of(columns.split(","));
    }

    String fileName() {
        return fileName;
    }

    List<String> columns() {
        return columns;
    }

    /** The column that a row is about, to which a refusal belongs that names no other. */
    String subject() {
        return subject;
    }

    static Optional<DataFile> named(String name) {
        return Arrays.stream(values())
                .filter(file -> file.fileName.equals(name))
                .findFirst();
    }
}
