package dev.stripechat.fakeshop.shopware;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.SAXException;

/** An element of an app's XML files. */
record Xml(Element element) {

    static Xml of(byte[] bytes, String file) {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            var builder = factory.newDocumentBuilder();
            builder.setErrorHandler(null);
            return new Xml(builder.parse(new ByteArrayInputStream(bytes)).getDocumentElement());
        } catch (SAXException | IOException | ParserConfigurationException broken) {
            throw ShopwareError.invalidApp(
                    "Unable to parse file \"" + file + "\". Message: " + broken.getMessage());
        }
    }

    List<Xml> children(String name) {
        List<Xml> found = new ArrayList<>();
        for (Node n = element.getFirstChild(); n != null; n = n.getNextSibling()) {
            if (n instanceof Element child && child.getNodeName().equals(name)) {
                found.add(new Xml(child));
            }
        }
        return found;
    }

    /** All elements right below, whatever their names. */
    List<Xml> all() {
        List<Xml> found = new ArrayList<>();
        for (Node n = element.getFirstChild(); n != null; n = n.getNextSibling()) {
            if (n instanceof Element child) {
                found.add(new Xml(child));
            }
        }
        return found;
    }

    Optional<Xml> child(String name) {
        return children(name).stream().findFirst();
    }

    /** The elements at the end of a way through the tree. */
    List<Xml> at(String... way) {
        List<Xml> here = List.of(this);
        for (String name : way) {
            here = here.stream().flatMap(xml -> xml.children(name).stream()).toList();
        }
        return here;
    }

    Optional<String> text(String... way) {
        return at(way).stream().findFirst().map(Xml::text);
    }

    /** What it says in that language; without a {@code lang} it is English, which stands in for others, too. */
    String said(String name, String locale) {
        List<Xml> all = children(name);
        return all.stream()
                .filter(one -> one.attribute("lang").equals(locale))
                .findFirst()
                .or(() -> all.stream().filter(one -> one.attribute("lang").isEmpty()).findFirst())
                .map(Xml::text)
                .orElse("");
    }

    String text() {
        return element.getTextContent().trim();
    }

    String name() {
        return element.getNodeName();
    }

    String attribute(String name) {
        return element.getAttribute(name);
    }
}
