package vn.thidua.documents;

import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import vn.thidua.platform.LanguageSetup;

/** The foot of every page: what the paper was made from. It is put on here and not by the template, so that none can drop it. */
@Component
class PaperFoot {

    private final MessageSource messages;

    PaperFoot(MessageSource messages) {
        this.messages = messages;
    }

    void put(Document text, Proof proof) {
        var foot = text.createElement("div");
        foot.setAttribute("id", "foot");
        var line = append(foot, "p", "foot");
        var code = proof.code();
        if (code == null) {
            append(line, "strong", "").setTextContent(say("documents.foot.draft"));
            line.appendChild(
                    text.createTextNode(" " + say("documents.foot.sample", proof.madeAt()) + " " + journal(proof)));
        } else {
            var picture = append(line, "img", "");
            picture.setAttribute("alt", say(proof.version() == 0 ? "documents.foot.qr.draft" : "documents.foot.qr"));
            picture.setAttribute("src", "");
            line.appendChild(text.createTextNode(" "));
            var words = append(line, "span", "proof");
            if (proof.version() == 0) {
                append(words, "strong", "").setTextContent(say("documents.foot.draft"));
                words.appendChild(text.createTextNode(" "));
            }
            words.appendChild(text.createTextNode(say("documents.foot.code") + " "));
            append(words, "strong", "").setTextContent(code);
            words.appendChild(text.createTextNode(". "
                    + (proof.version() == 0
                            ? say("documents.foot.draft.text", proof.madeAt(), String.valueOf(proof.address()))
                            : say(
                                    "documents.foot.text",
                                    proof.version(),
                                    String.valueOf(proof.address()),
                                    proof.madeAt()))
                    + " " + journal(proof)));
        }
        var body = text.getElementsByTagName("body").item(0);
        body.insertBefore(foot, body.getFirstChild());
    }

    private String journal(Proof proof) {
        return say("documents.foot.journal", proof.journalHead());
    }

    private static Element append(Element to, String name, String look) {
        var element = to.getOwnerDocument().createElement(name);
        if (!look.isEmpty()) {
            element.setAttribute("class", look);
        }
        to.appendChild(element);
        return element;
    }

    private String say(String code, Object... args) {
        return messages.getMessage(code, args, LanguageSetup.VIETNAMESE);
    }
}
