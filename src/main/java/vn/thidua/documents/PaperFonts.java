package vn.thidua.documents;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PDFontSupplier;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.fontbox.FontBoxFont;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.CIDFontMapping;
import org.apache.pdfbox.pdmodel.font.FontMapper;
import org.apache.pdfbox.pdmodel.font.FontMapping;
import org.apache.pdfbox.pdmodel.font.PDCIDSystemInfo;
import org.apache.pdfbox.pdmodel.font.PDFontDescriptor;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.springframework.core.io.ClassPathResource;
import org.springframework.util.function.SingletonSupplier;

/**
 * The fonts of papers. They come with the portal, so a paper looks the same wherever it is made, and nothing is looked for
 * among the fonts of the machine, which takes long where there are many.
 */
final class PaperFonts implements FontMapper {

    private static final String FAMILY = "Liberation Serif";
    private static final String FILES = "documents/fonts/LiberationSerif-";
    private static final int NORMAL = 400;
    private static final int BOLD = 700;

    private final byte[] regular = read("Regular");
    private final byte[] bold = read("Bold");
    private final byte[] italic = read("Italic");
    private final byte[] boldItalic = read("BoldItalic");

    /** The answer to every question for a font that a file names without bringing it along. */
    private final SingletonSupplier<TrueTypeFont> substitute = SingletonSupplier.of(() -> open(regular));

    /** Gives a paper its own copies; letters that it does not use are left out of it. */
    void give(PDDocument paper, PdfRendererBuilder builder) throws IOException {
        builder.useFont(copy(regular, paper), FAMILY, NORMAL, FontStyle.NORMAL, true);
        builder.useFont(copy(bold, paper), FAMILY, BOLD, FontStyle.NORMAL, true);
        builder.useFont(copy(italic, paper), FAMILY, NORMAL, FontStyle.ITALIC, true);
        builder.useFont(copy(boldItalic, paper), FAMILY, BOLD, FontStyle.ITALIC, true);
    }

    private static PDFontSupplier copy(byte[] file, PDDocument paper) throws IOException {
        return new PDFontSupplier(PDType0Font.load(paper, open(file), true));
    }

    /**
     * Without substitutions of glyphs: Vietnamese letters have glyphs of their own, and looking for ligatures in each piece of
     * text took about a fifth of the time.
     */
    private static TrueTypeFont open(byte[] file) {
        try {
            var font = new TTFParser().parse(new RandomAccessReadBuffer(file));
            font.setEnableGsub(false);
            return font;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] read(String style) {
        try {
            return new ClassPathResource(FILES + style + ".ttf").getContentAsByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public FontMapping<TrueTypeFont> getTrueTypeFont(String name, PDFontDescriptor descriptor) {
        return new FontMapping<>(substitute.obtain(), false);
    }

    @Override
    public FontMapping<FontBoxFont> getFontBoxFont(String name, PDFontDescriptor descriptor) {
        return new FontMapping<>(substitute.obtain(), false);
    }

    @Override
    public CIDFontMapping getCIDFont(String name, PDFontDescriptor descriptor, PDCIDSystemInfo system) {
        return new CIDFontMapping(null, substitute.obtain(), false);
    }
}
