package dev.stripechat.contracts;

import dev.stripechat.world.TestDatabase;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * Starts PostgreSQL before Arquillian starts the container that connects to it. It isolates transactions more than we want,
 * as an operator may have set it.
 */
public class ContractDatabase implements BeforeAllCallback {

    private static final String URL = "contracts.database.url";
    private static final String SERIALIZABLE =
            "?options=-c%20default_transaction_isolation=serializable";

    @Override
    public void beforeAll(ExtensionContext context) {
        boolean outside = !Boolean.getBoolean("contracts.inside");
        if (outside && System.getProperty(URL) == null) {
            System.setProperty(URL, TestDatabase.empty().url() + SERIALIZABLE);
        }
    }
}
