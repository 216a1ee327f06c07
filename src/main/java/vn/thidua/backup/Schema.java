package vn.thidua.backup;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The tables of a portal's database as they are; a table comes after those that its rows refer to. */
record Schema(Map<String, List<String>> columns) {

    /**
     * Who is signed in, and the stamp of public content, belong to the moment; the history of the schema is written by the
     * migrations themselves.
     */
    private static final Set<String> LEFT_OUT =
            Set.of("flyway_schema_history", "web_session", "web_session_attributes", "setup_code", "publication_stamp");

    static Schema of(Connection database) throws SQLException {
        var columns = new LinkedHashMap<String, List<String>>();
        try (var statement = database.prepareStatement("""
                select table_name, column_name from information_schema.columns
                  join information_schema.tables using (table_schema, table_name)
                 where table_schema = current_schema() and table_type = 'BASE TABLE' and is_generated = 'NEVER'
                 order by table_name, ordinal_position
                """);
                var rows = statement.executeQuery()) {
            while (rows.next()) {
                if (!LEFT_OUT.contains(rows.getString(1))) {
                    columns.computeIfAbsent(rows.getString(1), name -> new ArrayList<>())
                            .add(rows.getString(2));
                }
            }
        }
        return new Schema(inOrder(columns, references(database)));
    }

    private static Map<String, Set<String>> references(Connection database) throws SQLException {
        var references = new LinkedHashMap<String, Set<String>>();
        try (var statement = database.prepareStatement("""
                select source.relname, target.relname from pg_constraint
                  join pg_class source on source.oid = conrelid
                  join pg_class target on target.oid = confrelid
                 where contype = 'f' and conrelid <> confrelid
                """);
                var rows = statement.executeQuery()) {
            while (rows.next()) {
                references
                        .computeIfAbsent(rows.getString(1), name -> new LinkedHashSet<>())
                        .add(rows.getString(2));
            }
        }
        return references;
    }

    private static Map<String, List<String>> inOrder(
            Map<String, List<String>> columns, Map<String, Set<String>> references) {
        var ordered = new LinkedHashMap<String, List<String>>();
        columns.keySet().forEach(table -> place(table, columns, references, ordered, new LinkedHashSet<>()));
        return ordered;
    }

    private static void place(
            String table,
            Map<String, List<String>> columns,
            Map<String, Set<String>> references,
            Map<String, List<String>> ordered,
            Set<String> onTheWay) {
        if (ordered.containsKey(table) || !columns.containsKey(table) || !onTheWay.add(table)) {
            return;
        }
        references
                .getOrDefault(table, Set.of())
                .forEach(target -> place(target, columns, references, ordered, onTheWay));
        ordered.put(table, columns.getOrDefault(table, List.of()));
    }

    List<String> tables() {
        return List.copyOf(columns.keySet());
    }

    /** Whether any table holds a row. */
    boolean isUsed(Connection database) throws SQLException {
        for (var table : tables()) {
            try (var statement = database.createStatement();
                    var rows = statement.executeQuery("select exists (select from " + quoted(table) + ")")) {
                rows.next();
                if (rows.getBoolean(1)) {
                    return true;
                }
            }
        }
        return false;
    }

    static String quoted(String name) {
        return '"' + name.replace("\"", "\"\"") + '"';
    }

    static String quoted(List<String> names) {
        return String.join(", ", names.stream().map(Schema::quoted).toList());
    }
}
