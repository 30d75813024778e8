package dev.stripechat.answer;

import static dev.stripechat.answer.AnEntry.aboutReturns;
import static dev.stripechat.conversation.AConversation.aConversation;
import static org.assertj.core.api.Assertions.assertThat;

import dev.stripechat.conversation.Responder.Response;
import dev.stripechat.kernel.ConversationId;
import dev.stripechat.kernel.Language;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class OfferedTitlesTest {

    private final Asking shop = new Asking();

    @Test
    void what_the_shop_says_only_elsewhere_or_later_gives_no_name_to_a_choice() {
        shop.writes(aboutReturns());
        shop.writes(
                AnEntry.within(
                        AnEntry.saying(
                                Optional.of(Intent.RETURN_POLICY),
                                AnEntry.text(Language.EN, "Returns in the secret sale?", "None.")),
                        new Scope(
                                Set.of(),
                                Set.of(),
                                Optional.of(LocalDate.parse("2099-01-01")),
                                Optional.empty())));
        shop.script.mayMean("hm", Intent.RETURN_POLICY.key());

        Response response =
                shop.answer.respond(shop.question(chat(), Language.EN, "hm", false, List.of()));

        assertThat(response.choices().get(0).text()).isEqualTo("Can I return something?");
    }

    private ConversationId chat() {
        return aConversation().of(shop.shop).keptIn(shop.conversations).id();
    }
}
