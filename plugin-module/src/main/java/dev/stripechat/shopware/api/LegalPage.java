package dev.stripechat.shopware.api;

/**
 * A page that the law asks for.
 *
 * @param html its text blocks as the shop's owner wrote them: foreign markup
 */
public record LegalPage(Kind kind, String title, String html) {

    /** Which one. */
    public enum Kind {
        /** Terms and conditions. */
        TERMS("tosPage"),
        /** Right of withdrawal. */
        WITHDRAWAL("revocationPage"),
        /** Shipping and payment. */
        SHIPPING("shippingPaymentInfoPage"),
        /** Privacy. */
        PRIVACY("privacyPage"),
        /** Who runs the shop. */
        IMPRINT("imprintPage");

        private final String key;

        Kind(String key) {
            this.key = key;
        }

        String key() {
            return key;
        }
    }
}
