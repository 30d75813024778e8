package dev.stripechat.answer;

import static dev.stripechat.answer.Asking.text;
import static org.assertj.core.api.Assertions.assertThat;

import dev.stripechat.conversation.Responder.Response;
import dev.stripechat.kernel.Language;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CourtesyTest {

    private final Asking shop = new Asking();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Danke!",
                "Vielen Dank",
                "ok danke 👍",
                "Alles klar, danke schön. Tschüss!",
                "Thanks",
                "thank you so much!!",
                "Great, thx",
                "ok"
            })
    void nobody_is_called_for_thanks(String text) {
        for (Language language : Language.values()) {
            Response response = shop.asked(language, text);

            assertThat(response.handover()).isFalse();
            assertThat(text(response)).isEqualTo(Texts.in(language).text("courtesy"));
        }
        assertThat(shop.asked.since(shop.shop, shop.clock.instant(), 1)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Danke, aber wo ist mein Paket?",
                "thanks for nothing, I want my money back",
                "okay und was jetzt?",
                "Dankeskarte im Paket?",
                ""
            })
    void what_is_more_than_thanks_is_a_question(String text) {
        assertThat(Courtesy.is(text)).isFalse();
    }

    @Test
    void who_waits_for_a_person_is_not_thanked_by_a_machine() {
        Response response =
                shop.answer.respond(shop.question(Language.EN, "Thanks", List.of(), true));

        assertThat(response).isEqualTo(Response.silence());
    }
}
