package vn.thidua.cli;

import java.io.PrintStream;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Year;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import vn.thidua.scorecards.MalformedScorecard;

/**
 * The commands that need no portal: {@code score FOLDER YEAR} prints a year scored from files as JSON, {@code cases FILE} runs a file
 * of scoring cases. Results go to the standard output, complaints to the error output, in Vietnamese where the machine speaks it.
 */
public final class CommandLine {

    private static final int DONE = 0;
    private static final int CASES_FAILED = 1;
    private static final int UNUSABLE = 2;

    private final PrintStream out;
    private final PrintStream err;
    private final Locale language;

    CommandLine(PrintStream out, PrintStream err, Locale locale) {
        this.out = out;
        this.err = err;
        this.language = locale.getLanguage().equals("vi") ? locale : Locale.ENGLISH;
    }

    /** Runs a command if the arguments name one; the exit code then, nothing where the portal is to start. */
    public static OptionalInt run(String[] arguments, PrintStream out, PrintStream err) {
        if (arguments.length == 0 || !List.of("score", "cases").contains(arguments[0])) {
            return OptionalInt.empty();
        }
        return OptionalInt.of(CommandClasses.start(arguments, out, err));
    }

    /** Runs what is known to be a command. */
    public static int start(String[] arguments, PrintStream out, PrintStream err) {
        return new CommandLine(out, err, Locale.getDefault()).run(Arrays.asList(arguments));
    }

    int run(List<String> arguments) {
        try {
            if (arguments.get(0).equals("score") && arguments.size() == 3) {
                return score(path(arguments.get(1)), year(arguments.get(2)));
            }
            if (arguments.get(0).equals("cases") && arguments.size() == 2) {
                return cases(path(arguments.get(1)));
            }
            err.println(message("cli.usage"));
            return UNUSABLE;
        } catch (BadFile bad) {
            err.println(place(bad) + message(bad.code(), bad.arguments()));
            return UNUSABLE;
        } finally {
            out.flush();
            err.flush();
        }
    }

    private int score(Path folder, Year year) {
        out.println(ResultJson.of(new YearFolder(folder, year)));
        return DONE;
    }

    private int cases(Path file) {
        var failed = 0;
        try {
            var cases = CaseFile.read(TextFile.read(file)).cases();
            for (var each : cases) {
                var differences = each.differences();
                failed += differences.isEmpty() ? 0 : 1;
                differences.forEach(difference -> out.println(message(
                        "cli.case.differs",
                        each.id(),
                        each.title(),
                        difference.path(),
                        difference.expected(),
                        difference.actual())));
            }
            out.println((cases.size() - failed) + " passed, " + failed + " failed");
        } catch (MalformedScorecard malformed) {
            throw new BadFile(file.toString(), malformed.pointer(), malformed.code(), malformed.arguments());
        }
        return failed == 0 ? DONE : CASES_FAILED;
    }

    private static Path path(String argument) {
        try {
            return Path.of(argument);
        } catch (InvalidPathException notAPath) {
            throw new BadFile(argument, "", "cli.file.absent");
        }
    }

    private static Year year(String argument) {
        if (!argument.matches("[0-9]{4}")) {
            throw new BadFile(argument, "", "cli.year.wrong", argument);
        }
        return Year.of(Integer.parseInt(argument));
    }

    private static String place(BadFile bad) {
        return bad.place().isEmpty() ? bad.file() + ": " : bad.file() + ":" + bad.place() + ": ";
    }

    private String message(String key, Object... arguments) {
        return CommandWords.of(language).message(key, arguments);
    }
}
