package vn.thidua;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A folder on a small disk of its own where the test may have one (Linux, as root), or just a folder.
 *
 * @param refusal what the machine said where it had to give a disk and gave none; else empty
 */
record LimitedDisk(Path folder, boolean isLimited, String refusal) implements AutoCloseable {

    private static final int CHUNK = 64 * 1024;
    private static final String FILLER = "filler";

    static LimitedDisk at(Path folder, int megabytes) throws IOException {
        if (!"Linux".equals(System.getProperty("os.name")) || !"root".equals(System.getProperty("user.name"))) {
            return new LimitedDisk(folder, false, "");
        }
        var refusal = run("mount", "-t", "tmpfs", "-o", "size=" + megabytes + "m", "tmpfs", folder.toString());
        return new LimitedDisk(folder, refusal.isEmpty(), refusal);
    }

    /** Takes all the room that is left. */
    void fill() throws IOException {
        var chunk = new byte[CHUNK];
        try (OutputStream filler = Files.newOutputStream(folder.resolve(FILLER))) {
            while (folder.toFile().getUsableSpace() > 0) {
                filler.write(chunk, 0, (int) Math.min(CHUNK, folder.toFile().getUsableSpace()));
            }
        }
    }

    void makeRoom() throws IOException {
        Files.delete(folder.resolve(FILLER));
    }

    @Override
    public void close() throws IOException {
        if (isLimited) {
            run("umount", "--lazy", folder.toString());
        }
    }

    /** What the command complains of if it fails; empty if it does not. */
    private static String run(String... command) throws IOException {
        var process = new ProcessBuilder(command).redirectErrorStream(true).start();
        var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        var code = process.onExit().join().exitValue();
        return code == 0 ? "" : command[0] + " ended with " + code + ": " + said.strip();
    }
}
