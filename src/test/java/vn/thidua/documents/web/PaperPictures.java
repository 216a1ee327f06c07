package vn.thidua.documents.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/**
 * Papers for people to look at: {@code target/papers/<paper>.pdf}, {@code .docx}, and a picture of each page of a PDF, kept when
 * somebody asks for pictures with {@code -Dthidua.test.pictures=true}.
 */
final class PaperPictures {

    private static final boolean WANTED = Boolean.getBoolean("thidua.test.pictures");
    private static final Path FOLDER = Path.of("target", "papers");
    private static final int DOTS_PER_INCH = 80;

    private PaperPictures() {}

    static MvcTestResult keep(String path, MvcTestResult result) {
        if (WANTED && path.matches(".*[.](pdf|docx)([?].*)?")) {
            try {
                var content = result.getResponse().getContentAsByteArray();
                var name = path.substring(path.lastIndexOf('/') + 1).replace('?', '-');
                Files.createDirectories(FOLDER);
                Files.write(FOLDER.resolve(path.contains(".docx") ? name + ".docx" : name), content);
                if (path.contains(".pdf") && result.getResponse().getStatus() == 200) {
                    pages(name, content);
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return result;
    }

    private static void pages(String name, byte[] content) throws IOException {
        try (var pdf = Loader.loadPDF(content)) {
            var renderer = new PDFRenderer(pdf);
            for (int page = 0; page < pdf.getNumberOfPages(); page++) {
                var picture = FOLDER.resolve("%s-%d.png".formatted(name, page + 1));
                ImageIO.write(renderer.renderImageWithDPI(page, DOTS_PER_INCH), "png", picture.toFile());
            }
        }
    }
}
