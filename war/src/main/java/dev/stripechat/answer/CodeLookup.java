package dev.stripechat.answer;

import dev.stripechat.shop.Aisle;
import dev.stripechat.shop.Catalogue;
import dev.stripechat.shop.Checkout;
import dev.stripechat.shop.Checkouts;
import dev.stripechat.shop.CodeFacts;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Why a code takes nothing off, as far as the shop shows it: of the code that was typed, and of no other. */
@Dependent
public class CodeLookup implements Lookup {

    private final Catalogue catalogue;
    private final Checkouts checkouts;
    private final ShopVoice voice;

    @Inject
    CodeLookup(Catalogue catalogue, Checkouts checkouts, ShopVoice voice) {
        this.catalogue = catalogue;
        this.checkouts = checkouts;
        this.voice = voice;
    }

    @Override
    public Set<Intent> intents() {
        return Set.of(Intent.DISCOUNT_NOT_WORKING);
    }

    @Override
    public Found look(Asked asked) {
        Optional<Aisle> aisle = voice.aisle(asked);
        List<String> typed = TypedCodes.in(asked.text());
        if (aisle.isEmpty() || typed.isEmpty()) {
            return new Found.Unknown(aisle.isEmpty() ? "no_channel" : "no_code");
        }
        return ShopVoice.looked(() -> found(asked, aisle.get(), typed));
    }

    private Found found(Asked asked, Aisle aisle, List<String> typed) {
        for (String code : typed) {
            Optional<CodeFacts> known = catalogue.code(aisle, code, asked.at().customer());
            if (known.isPresent()) {
                return why(asked, code, known.get());
            }
        }
        return TypedCodes.certain(asked.text())
                .map(code -> told(asked, "code_unknown", voice.now(), false, Foreign.text(code)))
                .orElseGet(() -> new Found.Unknown("no_code"));
    }

    private Found why(Asked asked, String code, CodeFacts facts) {
        String written = Foreign.text(code);
        Instant now = voice.now();
        Instant seen = facts.seenAt();
        if (facts.from().filter(now::isBefore).isPresent()) {
            return dated(asked, "code_early", written, facts.from().get(), seen);
        }
        if (facts.until().filter(end -> !now.isBefore(end)).isPresent()) {
            return dated(asked, "code_over", written, facts.until().get(), seen);
        }
        Optional<String> key = reason(asked, facts);
        return key.map(why -> told(asked, "code_" + why, seen, why.endsWith("conditions"), written))
                .orElseGet(() -> new Found.Unknown("no_reason"));
    }

    /** The first that is enough by itself; what a rule of the shop decides, nobody but the shop can read. */
    private Optional<String> reason(Asked asked, CodeFacts facts) {
        List<String> reasons = new ArrayList<>();
        add(reasons, !facts.isActive(), "off");
        add(reasons, !facts.isHere(), "elsewhere");
        add(reasons, facts.isRedeemed(), "redeemed");
        add(reasons, facts.isUsedUp(), "used_up");
        add(reasons, facts.isUsedUpByCustomer(), "used_by_you");
        add(reasons, facts.isAlone() && hasDiscount(asked), "alone");
        add(reasons, facts.isForSome() && facts.needsMore(), "both_conditions");
        add(reasons, facts.isForSome(), "customer_conditions");
        add(reasons, facts.needsMore(), "cart_conditions");
        return reasons.stream().findFirst();
    }

    private static void add(List<String> reasons, boolean isSo, String reason) {
        if (isSo) {
            reasons.add(reason);
        }
    }

    /** The cart that the shop has signed has something taken off already. */
    private boolean hasDiscount(Asked asked) {
        return asked.at()
                .checkout()
                .flatMap(id -> checkouts.named(asked.shop(), id))
                .map(Checkout::cart)
                .filter(cart -> cart.items().stream().anyMatch(item -> item.amount() < 0))
                .isPresent();
    }

    private Found dated(Asked asked, String key, String code, Instant at, Instant seen) {
        String day = ShopVoice.written(asked, voice.day(asked, at));
        String text = FactTexts.in(asked.language()).say(key, "code", code, "date", day);
        return told(asked, text, seen, false, List.of(code, key, day));
    }

    private Found told(Asked asked, String key, Instant seen, boolean person, String code) {
        String text = FactTexts.in(asked.language()).say(key, "code", code);
        return told(asked, text, seen, person, List.of(code, key.toLowerCase(Locale.ROOT)));
    }

    private Found told(Asked asked, String text, Instant seen, boolean person, List<String> facts) {
        return voice.told(asked, text, seen, person, facts);
    }
}
