package vn.thidua;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/** A folder on a small disk of its own where this machine lets the test have one (Linux, as root), or just a folder. */
record LimitedDisk(Path folder, boolean isLimited) implements AutoCloseable {

    private static final int CHUNK = 64 * 1024;
    private static final String FILLER = "filler";

    static LimitedDisk at(Path folder, int megabytes) throws IOException {
        return new LimitedDisk(
                folder,
                "root".equals(System.getProperty("user.name"))
                        && run("mount", "-t", "tmpfs", "-o", "size=" + megabytes + "m", "tmpfs", folder.toString()));
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

    private static boolean run(String... command) throws IOException {
        return new ProcessBuilder(command)
                        .redirectErrorStream(true)
                        .start()
                        .onExit()
                        .join()
                        .exitValue()
                == 0;
    }
}
