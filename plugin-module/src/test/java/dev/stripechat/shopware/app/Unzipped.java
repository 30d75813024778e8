package dev.stripechat.shopware.app;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringReader;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.SchemaFactory;
import javax.xml.xpath.XPathConstants;
import javax.xml.xpath.XPathFactory;
import org.w3c.dom.Document;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/** What a shop finds in the zip: its files by path, read with the shop's own schemas. */
record Unzipped(Map<String, byte[]> files) {
    static final String SECRET = "5ec4e7".repeat(16);
    static final String APP_ID = "1f0e9a52-8f5d-4c3b-9a41-6a5b0c7d2e10";

    static Unzipped of(AppBundle bundle) {
        Map<String, byte[]> files = new TreeMap<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(bundle.zip()))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                files.put(entry.getName(), zip.readAllBytes());
            }
        } catch (IOException broken) {
            throw new AssertionError(broken);
        }
        return new Unzipped(files);
    }

    static AppBundle bundle(Edition edition) {
        return AppBundle.of(edition, "https://chat.example", APP_ID, SECRET, "0.1.0");
    }

    static Unzipped of(Edition edition) {
        return of(bundle(edition));
    }

    byte[] bytes(String path) {
        return files.get("StripeChat/" + path);
    }

    String text(String path) {
        return new String(bytes(path), UTF_8);
    }

    /** What a shop with this schema complains of; empty when it takes the file. */
    String complaint(String path, String schema) {
        try {
            SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI)
                    .newSchema(Unzipped.class.getResource("/shopware/schemas/" + schema))
                    .newValidator()
                    .validate(new StreamSource(new StringReader(text(path))));
            return "";
        } catch (SAXException wrong) {
            return wrong.getMessage();
        } catch (IOException broken) {
            throw new AssertionError(broken);
        }
    }

    /** The texts at an XPath of an XML file. */
    List<String> all(String path, String where) {
        try {
            Document document =
                    DocumentBuilderFactory.newInstance()
                            .newDocumentBuilder()
                            .parse(new ByteArrayInputStream(bytes(path)));
            NodeList found =
                    (NodeList)
                            XPathFactory.newInstance()
                                    .newXPath()
                                    .evaluate(where, document, XPathConstants.NODESET);
            return IntStream.range(0, found.getLength())
                    .mapToObj(number -> found.item(number).getTextContent())
                    .toList();
        } catch (Exception broken) {
            throw new AssertionError(broken);
        }
    }

    List<String> manifest(String where) {
        return all("manifest.xml", where);
    }
}
