package dev.stripechat.launch;

/** The keys that the launcher itself reads. All keys, with their meaning: config/README.md. */
final class Keys {

    static final String HTTP_PORT = "stripe-chat.http.port";
    static final String HTTP_ADDRESS = "stripe-chat.http.address";
    static final String PUBLIC_URL = "stripe-chat.public-url";
    static final String DATA_DIR = "stripe-chat.data-dir";
    static final String DATABASE_URL = "stripe-chat.database.url";
    static final String DATABASE_USER = "stripe-chat.database.user";
    static final String DATABASE_PASSWORD = "stripe-chat.database.password";
    static final String DATABASE_PORT = "stripe-chat.database.port";
    static final String SECRET_KEY = "stripe-chat.secret-key";
    static final String STRIPE_API_BASE = "stripe-chat.stripe.api-base";
    static final String STRIPE_JS_URL = "stripe-chat.stripe.js-url";
    static final String LOG_CONSOLE = "stripe-chat.log.console";
    static final String LOG_FORMAT = "stripe-chat.log.format";
    static final String METRICS_TOKEN = "stripe-chat.metrics.token";
    static final String TRACES_ENDPOINT = "stripe-chat.traces.endpoint";
    static final String CLUSTER_ENABLED = "stripe-chat.cluster.enabled";
    static final String CLUSTER_MEMBERS = "stripe-chat.cluster.members";
    static final String CLUSTER_ADDRESS = "stripe-chat.cluster.address";
    static final String CLUSTER_PORT = "stripe-chat.cluster.port";
    static final String SHOP_ID = "stripe-chat.shop.id";
    static final String SHOP_ORIGINS = "stripe-chat.shop.origins";
    static final String SHOP_PUBLIC_KEY = "stripe-chat.shop.public-key";
    static final String SHOP_LANGUAGE = "stripe-chat.shop.language";
    static final String ADMIN_PASSWORD = "stripe-chat.admin.password";

    static final String ANSWERS_LIBRARY = "stripe-chat.answers.library";
    static final String EMBEDDINGS_URL = "stripe-chat.answers.embeddings.url";
    static final String EMBEDDINGS_MODEL = "stripe-chat.answers.embeddings.model";

    private Keys() {}
}
