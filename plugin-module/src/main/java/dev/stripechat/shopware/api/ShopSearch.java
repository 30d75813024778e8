package dev.stripechat.shopware.api;

import jakarta.json.JsonObject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Questions to a shop's search. */
final class ShopSearch {

    /** More pages than any shop fills with channels, promotions or ways to ship. */
    private static final int MOST_PAGES = 20;

    private static final String WITH_PARENTS = "1";

    private final ShopCalls calls;

    ShopSearch(ShopCalls calls) {
        this.calls = calls;
    }

    /** What was found, and when on the shop's clock. */
    record Found(List<Row> rows, Optional<Instant> date) {}

    List<Row> rows(String entity, Criteria criteria) {
        return found(entity, null, criteria).rows();
    }

    List<Row> rows(String entity, String languageId, Criteria criteria) {
        return found(entity, languageId, criteria).rows();
    }

    Found found(String entity, String languageId, Criteria criteria) {
        String question = criteria.toString();
        ShopCalls.Answer answer =
                calls.answer(
                        (rest, bearer) ->
                                rest.search(bearer, languageId, WITH_PARENTS, entity, question));
        return new Found(data(answer.json()), answer.date());
    }

    /** Page after page, in an order that does not change meanwhile. */
    List<Row> all(String entity, String languageId, String... associations) {
        List<Row> all = new ArrayList<>();
        for (int page = 1; page <= MOST_PAGES; page++) {
            Criteria criteria =
                    new Criteria()
                            .with(associations)
                            .sortedBy("createdAt", "ASC")
                            .sortedBy("id", "ASC")
                            .page(page, Criteria.MOST);
            List<Row> more = rows(entity, languageId, criteria);
            all.addAll(more);
            if (more.size() < Criteria.MOST) {
                break;
            }
        }
        return all;
    }

    private static List<Row> data(JsonObject json) {
        if (!json.containsKey("data")) {
            throw new ShopSilent("no search result", Optional.empty());
        }
        return new Row(json).rows("data");
    }
}
