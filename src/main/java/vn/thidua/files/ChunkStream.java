package vn.thidua.files;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.util.Optional;
import java.util.function.IntFunction;

/** Reads a content that lies in numbered parts, one part in memory at a time. */
final class ChunkStream extends InputStream {

    private final IntFunction<Optional<byte[]>> chunks;
    private ByteArrayInputStream current = new ByteArrayInputStream(new byte[0]);
    private int next;

    /** @param chunks the part of a number from zero on; absent after the last */
    ChunkStream(IntFunction<Optional<byte[]>> chunks) {
        this.chunks = chunks;
    }

    @Override
    public int read() {
        return isAtEnd() ? -1 : current.read();
    }

    @Override
    public int read(byte[] buffer, int offset, int length) {
        if (length == 0) {
            return 0;
        }
        return isAtEnd() ? -1 : current.read(buffer, offset, length);
    }

    private boolean isAtEnd() {
        while (current.available() == 0) {
            var chunk = chunks.apply(next);
            if (chunk.isEmpty()) {
                return true;
            }
            next++;
            current = new ByteArrayInputStream(chunk.get());
        }
        return false;
    }
}
