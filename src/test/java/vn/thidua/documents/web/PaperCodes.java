package vn.thidua.documents.web;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.DecodeHintType;
import com.google.zxing.NotFoundException;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.ReaderException;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;

/** Reads the codes on papers as a telephone's camera does. */
final class PaperCodes {

    static final Pattern CODE = Pattern.compile("[0-9A-F]{4}-[0-9A-F]{4}-[0-9A-F]{4}");

    /** A camera that does not find the code at once looks closer. */
    private static final List<Integer> DOTS_PER_INCH = List.of(150, 200, 300);

    private PaperCodes() {}

    /** Where the picture at the foot of each page leads. */
    static List<String> inPdf(byte[] file) throws IOException {
        var found = new ArrayList<String>();
        try (var pdf = Loader.loadPDF(file)) {
            var renderer = new PDFRenderer(pdf);
            for (int page = 0; page < pdf.getNumberOfPages(); page++) {
                found.add(inFoot(renderer, page));
            }
        }
        return found;
    }

    private static String inFoot(PDFRenderer renderer, int page) throws IOException {
        AssertionError unseen = new AssertionError("nobody looked");
        for (var dots : DOTS_PER_INCH) {
            var picture = renderer.renderImageWithDPI(page, dots, ImageType.GRAY);
            var foot = picture.getHeight() / 8;
            try {
                return read(
                        picture.getSubimage(0, picture.getHeight() - foot, picture.getWidth() / 3, foot),
                        "page " + (page + 1));
            } catch (AssertionError none) {
                unseen = none;
            }
        }
        throw unseen;
    }

    /** Where the pictures in the feet of a DOCX lead. */
    static List<String> inDocx(byte[] file) throws IOException {
        var found = new ArrayList<String>();
        try (var docx = new XWPFDocument(new ByteArrayInputStream(file))) {
            for (var foot : docx.getFooterList()) {
                for (var picture : foot.getAllPictures()) {
                    found.add(read(ImageIO.read(new ByteArrayInputStream(picture.getData())), "foot"));
                }
            }
        }
        return found;
    }

    /** The words in the feet of a DOCX. */
    static String footOfDocx(byte[] file) throws IOException {
        try (var docx = new XWPFDocument(new ByteArrayInputStream(file))) {
            return docx.getFooterList().stream()
                    .flatMap(foot -> foot.getParagraphs().stream())
                    .map(XWPFParagraph::getText)
                    .collect(Collectors.joining("\n"));
        }
    }

    private static String read(BufferedImage picture, String where) {
        var width = picture.getWidth();
        var height = picture.getHeight();
        var dots = picture.getRGB(0, 0, width, height, null, 0, width);
        var bitmap = new BinaryBitmap(new HybridBinarizer(new RGBLuminanceSource(width, height, dots)));
        try {
            return new QRCodeReader()
                    .decode(bitmap, Map.of(DecodeHintType.TRY_HARDER, true))
                    .getText();
        } catch (NotFoundException none) {
            throw new AssertionError("no code at " + where, none);
        } catch (ReaderException unreadable) {
            throw new AssertionError("a code that cannot be read at " + where, unreadable);
        }
    }
}
