package vn.thidua;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.OptionalInt;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import vn.thidua.backup.BackupCommand;
import vn.thidua.cli.CommandLine;
import vn.thidua.platform.EmbeddedDatabaseInitializer;

/** The portal of a province's emulation clusters: entry, cross-check, appraisal, ranking and publication of a year. */
@SpringBootApplication
public class ThiDuaApplication {

    public static void main(String[] args) {
        var exitCode = command(args);
        if (exitCode.isPresent()) {
            System.exit(exitCode.getAsInt());
        }
        var portal = new SpringApplication(ThiDuaApplication.class);
        portal.addInitializers(new EmbeddedDatabaseInitializer());
        portal.run(args);
    }

    private static OptionalInt command(String[] args) {
        var scored = CommandLine.run(args, utf8(FileDescriptor.out), utf8(FileDescriptor.err));
        return scored.isPresent()
                ? scored
                : BackupCommand.run(args, utf8(FileDescriptor.out), utf8(FileDescriptor.err));
    }

    /** Results are UTF-8 on every machine, so that they can be piped into files. */
    private static PrintStream utf8(FileDescriptor descriptor) {
        return new PrintStream(new FileOutputStream(descriptor), false, StandardCharsets.UTF_8);
    }
}
