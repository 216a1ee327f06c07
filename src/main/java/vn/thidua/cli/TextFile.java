package vn.thidua.cli;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** Reads a whole text file as UTF-8, with or without a byte order mark. */
final class TextFile {

    private TextFile() {}

    static String read(Path path) {
        if (!Files.isRegularFile(path)) {
            throw new BadFile(path.toString(), "", "cli.file.absent");
        }
        try {
            var text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(Files.readAllBytes(path)))
                    .toString();
            return text.startsWith("\uFEFF") ? text.substring(1) : text;
        } catch (CharacterCodingException notUtf8) {
            throw new BadFile(path.toString(), "", "cli.file.notUtf8");
        } catch (IOException unreadable) {
            throw new BadFile(path.toString(), "", "cli.file.unreadable", String.valueOf(unreadable.getMessage()));
        }
    }
}
