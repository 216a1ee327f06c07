package vn.thidua.cli;

import java.io.IOException;
import java.io.PrintStream;
import java.net.URL;
import java.net.URLClassLoader;
import java.util.Arrays;

/**
 * Where the classes of a command are looked for. The packaged portal asks its libraries one after another and opens each to ask it; a
 * command needs the portal's own classes and the JSON reader, and would wait for forty libraries in between.
 */
final class CommandClasses {

    private CommandClasses() {}

    /** Starts the command with no more libraries than it needs; where nothing is packaged, as it stands. */
    static int start(String[] arguments, PrintStream out, PrintStream err) {
        if (!(CommandLine.class.getClassLoader() instanceof URLClassLoader packaged)) {
            return CommandLine.start(arguments, out, err);
        }
        var few = Arrays.stream(packaged.getURLs())
                .filter(CommandClasses::isNeeded)
                .toArray(URL[]::new);
        try (var loader = new URLClassLoader(few, packaged.getParent())) {
            return (int) loader.loadClass(CommandLine.class.getName())
                    .getMethod("start", String[].class, PrintStream.class, PrintStream.class)
                    .invoke(null, arguments, out, err);
        } catch (ReflectiveOperationException | IOException failed) {
            throw new IllegalStateException(failed);
        }
    }

    private static boolean isNeeded(URL library) {
        return library.getPath().contains("!BOOT-INF/classes/")
                || library.getPath().contains("!BOOT-INF/lib/jackson-");
    }
}
