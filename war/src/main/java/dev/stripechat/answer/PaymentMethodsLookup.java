package dev.stripechat.answer;

import dev.stripechat.shop.Aisle;
import dev.stripechat.shop.Catalogue;
import dev.stripechat.shop.Offers;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Which ways to pay a sales channel has. Whether one of them is behind another, such as a wallet behind a card, is not guessed. */
@Dependent
public class PaymentMethodsLookup implements Lookup {

    private final Catalogue catalogue;
    private final ShopVoice voice;

    @Inject
    PaymentMethodsLookup(Catalogue catalogue, ShopVoice voice) {
        this.catalogue = catalogue;
        this.voice = voice;
    }

    @Override
    public Set<Intent> intents() {
        return Set.of(Intent.PAYMENT_METHODS);
    }

    @Override
    public Found look(Asked asked) {
        return voice.aisle(asked)
                .map(aisle -> ShopVoice.looked(() -> found(asked, aisle)))
                .orElseGet(() -> new Found.Unknown("no_channel"));
    }

    private Found found(Asked asked, Aisle aisle) {
        return catalogue
                .offers(aisle)
                .filter(offers -> !offers.payments().isEmpty())
                .map(offers -> told(asked, offers))
                .orElseGet(() -> new Found.Unknown("nothing_known"));
    }

    private Found told(Asked asked, Offers offers) {
        FactTexts texts = FactTexts.in(asked.language());
        List<String> names =
                offers.payments().stream().map(way -> Foreign.named(texts, way.name())).toList();
        List<String> sentences = new ArrayList<>();
        sentences.add(texts.say("payments", "names", texts.all(names)));
        if (offers.payments().stream().anyMatch(Offers.PaymentWay::isConditional)) {
            sentences.add(texts.say("payment_condition"));
        }
        return voice.told(asked, String.join(" ", sentences), offers.seenAt(), false, names);
    }
}
