package dev.stripechat.shopware.api;

import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.net.URI;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * One shop's Admin API. An id that cannot be one finds nothing. Every question may end in {@link ShopSilent} (ask again later),
 * {@link KeysRefused}, {@link PrivilegesMissing} or another {@link ShopRefused}, or {@link AddressRefused}.
 */
public interface AdminApi {

    /** Where the shop is that is asked. */
    URI address();

    /** The order with all that hangs on it. */
    Optional<ShopOrder> order(String id);

    /** Those of the orders that there are, with all that hangs on them. */
    List<ShopOrder> orders(Collection<String> ids);

    /**
     * Orders that were placed or changed at that time or later, or one of whose transactions or deliveries was; a state that moves
     * does not touch the order itself. What is placed, changed or deleted meanwhile leaves none of the others out.
     *
     * @param after {@link OrdersPage#next} of the page before
     */
    OrdersPage ordersChangedSince(Instant since, Optional<Long> after);

    /** One transaction; it names its order. */
    Optional<OrderTransaction> transaction(String id);

    /** Transactions where a plugin has left this value in its custom field, the newest first. */
    List<OrderTransaction> transactionsWith(FieldPath field, String value);

    /** The customer with the phone number of the billing address. */
    Optional<ShopCustomer> customer(String id);

    /** Somebody who works in the administration, with what they may do there. */
    Optional<ShopUser> user(String id);

    /** Those of the customers that are still there: who was deleted is told by a webhook alone. */
    Set<String> customersLeftOf(Collection<String> ids);

    /** Those of the products that there are, named in that language; a variant has the name of its product. */
    List<ShopProduct> products(Collection<String> ids, String languageId);

    /** All sales channels with their domains. */
    List<SalesChannel> salesChannels();

    /** The one of them with its domains. */
    Optional<SalesChannel> salesChannel(String id);

    /** What a sales channel offers, named in that language. */
    Optional<ChannelOffers> offers(String salesChannelId, String languageId);

    /** Products of a sales channel in whose names, in that language, one of these words stands: 25 at most. */
    List<ShelfProduct> productsNamed(
            Collection<String> words, String salesChannelId, String languageId);

    /** The promotion behind a code that somebody has typed. */
    Optional<PromotionCode> promotionCode(String code);

    /** What the shop's settings say under a domain such as {@code StripeChat.config}, for a sales channel or for all. */
    Map<String, JsonValue> settings(String domain, Optional<String> salesChannelId);

    /** Sets full keys such as {@code StripeChat.config.mode}, for a sales channel or for all; others stay. */
    void changeSettings(Map<String, JsonValue> values, Optional<String> salesChannelId);

    /** All promotions of the shop. */
    List<Promotion> promotions();

    /**
     * Adds a code for one shopper to a promotion.
     *
     * @throws CodeRefused when the shop does not take it, with its reason
     */
    void addIndividualCode(String promotionId, String code);

    /** The ways to ship, named in that language. */
    List<ShippingMethod> shippingMethods(String languageId);

    /** The text of a page that the law asks for, as the shop's settings name it; empty when they name none. */
    Optional<LegalPage> legalPage(
            LegalPage.Kind kind, Optional<String> salesChannelId, String languageId);

    /** The pages that its owner wrote (Shopware's kind <i>shop page</i>), those that the law asks for among them; at most 100. */
    List<CmsPage> cmsPages(String languageId);

    /**
     * Moves an order transaction: {@code process}, {@code authorize}, {@code paid}, {@code fail}, {@code cancel}... One that is
     * there already stays, and that is no failure.
     *
     * @return the state it is in now
     * @throws TransitionRefused when the shop's state machine knows no such way from where it is
     */
    String transition(String transactionId, String action);

    /** Moves an order in the same way: {@code process}, {@code complete}, {@code cancel}, {@code reopen}. */
    String transitionOrder(String orderId, String action);

    /** Sets custom fields of an order; fields that are not named stay as they are. */
    void orderFields(String orderId, JsonObject fields);

    /** Sets custom fields of an order transaction; fields that are not named stay as they are. */
    void transactionFields(String transactionId, JsonObject fields);

    /** Shows a notice to the people of the shop's administration. */
    void tell(Notice notice);
}
