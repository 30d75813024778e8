package dev.stripechat.contracts;

import dev.stripechat.world.TestDatabase;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** Starts PostgreSQL before Arquillian starts the container that connects to it. */
public class ContractDatabase implements BeforeAllCallback {

    private static final String URL = "contracts.database.url";

    @Override
    public void beforeAll(ExtensionContext context) {
        boolean outside = !Boolean.getBoolean("contracts.inside");
        if (outside && System.getProperty(URL) == null) {
            System.setProperty(URL, TestDatabase.empty().url());
        }
    }
}
