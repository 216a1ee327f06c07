import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;

/**
 * Fills the database of a trial with a country: runs national.sql, with so many clusters and years. National scale is 554 clusters of six
 * communes (3 321 there are) over 15 years; less is for a quick look. What was done is noted with it, so that a run that was broken off goes on
 * with the next statement.
 *
 * <pre>java -cp "target/bench/lib/*" src/test/bench/National.java URL USER PASSWORD [CLUSTERS YEARS]</pre>
 */
class National {

    public static void main(String[] args) throws Exception {
        var clusters = args.length > 3 ? args[3] : "554";
        var years = args.length > 4 ? args[4] : "15";
        var script = Files.readString(Path.of("src", "test", "bench", "national.sql"))
                .replaceAll("(?m)^--.*$", "")
                .replace(":clusters", clusters)
                .replace(":years", years);
        try (var database = DriverManager.getConnection(args[0], args[1], args[2])) {
            database.setAutoCommit(false);
            prepare(database);
            var number = 0;
            for (var statement : script.split(";\\s*\\n")) {
                if (!statement.isBlank() && !isDone(database, ++number)) {
                    run(database, statement.strip());
                    note(database, number);
                    database.commit();
                }
            }
        }
    }

    /** What is lost in a power cut is made again: no reason to wait for the disk. */
    private static void prepare(Connection database) throws SQLException {
        try (var statement = database.createStatement()) {
            statement.execute("create table if not exists bench_done (statement integer primary key)");
            statement.execute("set synchronous_commit = off");
            statement.execute("set work_mem = '128MB'");
            statement.execute("set statement_timeout = 0");
        }
        database.commit();
    }

    private static boolean isDone(Connection database, int number) throws SQLException {
        try (var statement = database.createStatement();
                var rows = statement.executeQuery("select 1 from bench_done where statement = " + number)) {
            return rows.next();
        }
    }

    private static void note(Connection database, int number) throws SQLException {
        try (var statement = database.createStatement()) {
            statement.execute("insert into bench_done values (" + number + ")");
        }
    }

    private static void run(Connection database, String sql) throws SQLException {
        var begun = System.nanoTime();
        try (var statement = database.createStatement()) {
            if (statement.execute(sql)) {
                var rows = statement.getResultSet();
                while (rows.next()) {
                    for (var column = 1; column <= rows.getMetaData().getColumnCount(); column++) {
                        System.out.print((column > 1 ? " | " : "") + rows.getString(column));
                    }
                    System.out.println();
                }
            } else {
                System.out.printf("%,10d rows, %6.1f s: %s%n", Math.max(0, statement.getUpdateCount()),
                        (System.nanoTime() - begun) / 1e9, sql.lines().findFirst().orElse("").strip());
            }
        }
    }
}
