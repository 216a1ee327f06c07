package vn.thidua.documents;

import java.util.ArrayList;
import java.util.List;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** The elements of a drawn-up paper, as both presses walk through them. */
final class Elements {

    private Elements() {}

    /** The elements directly within a node, without the text between them. */
    static List<Element> within(Node parent) {
        var elements = new ArrayList<Element>();
        for (var child = parent.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (child instanceof Element element) {
                elements.add(element);
            }
        }
        return elements;
    }
}
