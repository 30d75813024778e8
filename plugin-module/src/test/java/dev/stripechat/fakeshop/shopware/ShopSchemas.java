package dev.stripechat.fakeshop.shopware;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import javax.xml.XMLConstants;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.SchemaFactory;
import org.xml.sax.SAXException;

/** The schemas that a shop of a version has brought along; what is newer than they are makes an app unreadable. */
final class ShopSchemas {

    private ShopSchemas() {}

    static void check(AppZip app, ShopwareVersion version) {
        check(app, "manifest.xml", version.is67() ? "manifest-3.0.xsd" : "manifest-2.0.xsd");
        check(app, "Resources/flow.xml", "flow-1.0.xsd");
        check(app, "Resources/config/config.xml", "config-6.6.7.xsd");
    }

    private static void check(AppZip app, String file, String schema) {
        byte[] bytes = app.files().get(file);
        if (bytes == null) {
            return;
        }
        try {
            SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI)
                    .newSchema(ShopSchemas.class.getResource("/shopware/schemas/" + schema))
                    .newValidator()
                    .validate(new StreamSource(new ByteArrayInputStream(bytes)));
        } catch (SAXException broken) {
            throw ShopwareError.invalidApp(
                    "Unable to parse file \"" + file + "\". Message: " + broken.getMessage());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
