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
    UNITS("units.csv", "code,official_code,name,full_name,kind,valid_from,valid_to,note"),
    CLUSTER("cluster.csv", "code,name,name_en,kind,province,decided_by,valid_from,valid_to,note"),
    MEMBERSHIPS("memberships.csv", "cluster,unit,valid_from,valid_to"),
    LEADERSHIP("leadership.csv", "cluster,year,role,unit,selection_method,document,origin"),
    INDICATORS(
            "indicators.csv", "code,name_vi,name_en,unit_of_measure,direction,decimals,aggregate,scope,source_agency"),
    TARGETS("targets.csv", "year,unit,indicator,target,baseline,document"),
    RESULTS(
            "results.csv",
            "year,unit,indicator,actual,value_state,value_status,qualifier,checked,checked_reason_code,"
                    + "checked_reason,appraised,appraised_reason_code,appraised_reason,note"),
    JUDGED(
            "judged.csv",
            "year,unit,criterion,input_kind,value_state,claimed,reason,checked,checked_reason_code,"
                    + "checked_reason,appraised,appraised_reason_code,appraised_reason"),
    SUBMISSIONS("submissions.csv", "year,unit,submitted_at"),
    SANCTIONS("sanctions.csv", "year,unit,effect,class,reason_code,reason,document"),
    FACTS("facts.csv", "year,unit,fact,value"),
    AWARDS("awards.csv", "year,unit,award_type,status,decision_number,decision_date,origin,note"),
    SEASONS("seasons.csv", "year,scorecard,version"),
    CALENDAR("calendar.csv", "year,milestone,from,until"),
    REPORTS("reports.csv", "year,unit,stage"),
    PACT_TARGETS("pact-targets.csv", "year,unit,indicator,target,document,registered_at");

    private final String fileName;
    private final List<String> columns;

    DataFile(String fileName, String columns) {
        this.fileName = fileName;
        this.columns = List.of(columns.split(","));
    }

    String fileName() {
        return fileName;
    }

    List<String> columns() {
        return columns;
    }

    static Optional<DataFile> named(String name) {
        return Arrays.stream(values())
                .filter(file -> file.fileName.equals(name))
                .findFirst();
    }
}
