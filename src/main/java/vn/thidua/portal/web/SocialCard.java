package vn.thidua.portal.web;

import java.awt.Color;
import java.awt.Font;
import java.awt.FontFormatException;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.font.TextAttribute;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import javax.imageio.ImageIO;
import org.springframework.context.MessageSource;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import vn.thidua.platform.Formats;
import vn.thidua.platform.PortalSettings;
import vn.thidua.publications.PublishedYear;
import vn.thidua.publications.Snapshot;
import vn.thidua.publications.Standing;

/** The picture that stands for a publication where somebody shares its address: whose year it is, the first three, date and hash. */
@Component
class SocialCard {

    static final int WIDTH = 1200;
    static final int HEIGHT = 630;

    private static final int MARGIN = 72;
    private static final int MEDAL = 56;
    private static final int LINE = 84;
    private static final int TEXT_WIDTH = WIDTH - 2 * MARGIN;
    private static final Color PAPER = Color.WHITE;
    private static final Color INK = new Color(0x1f1a16);
    private static final Color INK_2 = new Color(0x4a423b);
    private static final Color LACQUER = new Color(0x8a1f17);
    private static final Color[] MEDALS = {new Color(0xd4a62a), new Color(0xc3c1bd), new Color(0xc48a5a)};

    private final MessageSource messages;
    private final Formats formats;
    private final PortalSettings portal;

    SocialCard(MessageSource messages, Formats formats, PortalSettings portal) {
        this.messages = messages;
        this.formats = formats;
        this.portal = portal;
    }

    byte[] png(PublishedYear published, Locale locale) {
        var image = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
        var drawing = image.createGraphics();
        try {
            drawing.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
            drawing.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
            draw(drawing, published, locale);
        } finally {
            drawing.dispose();
        }
        var png = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, "png", png);
        } catch (IOException inMemory) {
            throw new UncheckedIOException(inMemory);
        }
        return png.toByteArray();
    }

    private void draw(Graphics2D drawing, PublishedYear published, Locale locale) {
        var year = published.snapshot();
        var edition = published.edition();
        drawing.setColor(PAPER);
        drawing.fillRect(0, 0, WIDTH, HEIGHT);
        drawing.setColor(LACQUER);
        drawing.fillRect(0, 0, WIDTH, 14);
        write(drawing, text("layout.footer.title", locale, portal.province()), Faces.REGULAR, 28, INK_2, 92);
        write(drawing, year.cluster().name().in(locale), Faces.BOLD, 60, INK, 176);
        write(drawing, text("portal.card.year", locale, year.year().toString()), Faces.REGULAR, 40, INK, 236);
        var top = 290;
        for (var standing : year.standings()) {
            var place = standing.place();
            if (place != null && place <= MEDALS.length && top + LINE < HEIGHT - MARGIN) {
                row(drawing, year, standing, place, top, locale);
                top += LINE;
            }
        }
        write(
                drawing,
                text(
                        "portal.card.published",
                        locale,
                        formats.date(edition.officialOn()),
                        Integer.toString(edition.version()),
                        edition.shortHash()),
                Faces.REGULAR,
                26,
                INK_2,
                HEIGHT - 48);
    }

    private void row(Graphics2D drawing, Snapshot year, Standing standing, int place, int top, Locale locale) {
        drawing.setColor(MEDALS[place - 1]);
        drawing.fillOval(MARGIN, top, MEDAL, MEDAL);
        drawing.setColor(INK);
        drawing.setFont(sized(Faces.BOLD, 30));
        var number = Integer.toString(place);
        var metrics = drawing.getFontMetrics();
        drawing.drawString(number, MARGIN + (MEDAL - metrics.stringWidth(number)) / 2, top + 39);
        drawing.setFont(sized(Faces.BOLD, 42));
        var name = year.member(standing.unit()).map(Snapshot.Member::name).orElse(standing.unit());
        drawing.drawString(name, MARGIN + MEDAL + 28, top + 43);
        if (standing.total() != null) {
            var points = text("portal.points", locale, formats.points(standing.total()));
            drawing.setFont(sized(Faces.REGULAR, 36));
            drawing.drawString(points, WIDTH - MARGIN - drawing.getFontMetrics().stringWidth(points), top + 43);
        }
    }

    /** Read at the first card, so that a machine without a font system serves all else. */
    private static final class Faces {
        static final Font REGULAR = font("card/be-vietnam-pro-400.ttf");
        static final Font BOLD = font("card/be-vietnam-pro-700.ttf");
    }

    /** One line from the left margin, in a smaller size where it would not fit. */
    private static void write(Graphics2D drawing, String text, Font font, int size, Color color, int baseline) {
        drawing.setColor(color);
        var fitting = size;
        drawing.setFont(sized(font, fitting));
        while (drawing.getFontMetrics().stringWidth(text) > TEXT_WIDTH && fitting > 16) {
            drawing.setFont(sized(font, --fitting));
        }
        drawing.drawString(text, MARGIN, baseline);
    }

    private String text(String key, Locale locale, Object... arguments) {
        return Objects.requireNonNull(messages.getMessage(key, arguments, locale));
    }

    private static Font sized(Font font, int size) {
        return font.deriveFont(Map.of(TextAttribute.SIZE, size));
    }

    private static Font font(String path) {
        try (var file = new ClassPathResource(path).getInputStream()) {
            return Font.createFont(Font.TRUETYPE_FONT, file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        } catch (FontFormatException broken) {
            throw new IllegalStateException(broken);
        }
    }
}
