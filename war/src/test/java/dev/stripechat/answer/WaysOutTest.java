package dev.stripechat.answer;

import static dev.stripechat.answer.AnEntry.aboutReturns;
import static dev.stripechat.answer.Asking.text;
import static dev.stripechat.conversation.AConversation.aConversation;
import static org.assertj.core.api.Assertions.assertThat;

import dev.stripechat.conversation.Author;
import dev.stripechat.conversation.Choice;
import dev.stripechat.conversation.HandoverSummary.Line;
import dev.stripechat.conversation.Question;
import dev.stripechat.conversation.Responder.Response;
import dev.stripechat.conversation.Source;
import dev.stripechat.conversation.Words;
import dev.stripechat.kernel.ConversationId;
import dev.stripechat.kernel.Language;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class WaysOutTest {

    private static final String RETURNS = Intent.RETURN_POLICY.key();
    private static final String STATUS = Intent.ORDER_STATUS.key();
    private static final String STOCK = Intent.STOCK.key();

    private final Asking shop = new Asking();
    private final ConversationId chat =
            aConversation().of(shop.shop).keptIn(shop.conversations).id();
    private final List<Question.Turn> said = new ArrayList<>();

    @Test
    void what_the_shop_has_written_is_answered_with_its_source() {
        shop.writes(aboutReturns());
        shop.script.means("returns?", RETURNS);

        Response english = asked(Language.EN, "returns?");
        Response german = asked(Language.DE, "returns?");

        assertThat(text(english)).isEqualTo("For 30 days.");
        assertThat(english.source()).map(Source::title).contains("Can I return something?");
        assertThat(english.handover()).isFalse();
        assertThat(text(german)).isEqualTo("30 Tage lang.");
    }

    @Test
    void without_ground_a_person_is_called_and_told_why() {
        shop.script.means("returns?", RETURNS).means("parcel?", STATUS);

        Response noEntry = asked(Language.EN, "returns?");
        Response noLookup = asked(Language.EN, "parcel?");

        assertThat(noEntry.handover()).isTrue();
        assertThat(text(noEntry)).isEqualTo(Texts.in(Language.EN).text("handover"));
        assertThat(tried(noEntry))
                .containsExactly(
                        "Understood, but no answer: Can I return something?"
                                + " (no answer in the knowledge of the shop)");
        assertThat(noLookup.handover()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"silent", "not_connected", "nothing_known", "unclear"})
    void a_lookup_that_finds_nothing_out_is_a_handover_with_its_reason(String why) {
        looksUp(Intent.ORDER_STATUS, new Found.Unknown(why));
        shop.script.means("parcel?", STATUS);

        Response response = asked(Language.EN, "parcel?");

        assertThat(response.handover()).isTrue();
        assertThat(tried(response).get(0)).contains(Texts.in(Language.EN).text("why." + why));
    }

    @Test
    void what_is_not_proved_is_never_told_but_what_the_shop_says_to_all_is() {
        looksUp(Intent.ORDER_STATUS, new Found.Unproved());
        shop.script.means("parcel?", STATUS);
        assertThat(asked(Language.EN, "parcel?").handover()).isTrue();

        shop.writes(
                AnEntry.saying(
                        Optional.of(Intent.ORDER_STATUS),
                        AnEntry.text(Language.EN, "Where is it?", "See your account.")));

        assertThat(text(asked(Language.EN, "parcel?"))).isEqualTo("See your account.");
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void of_several_meanings_those_that_can_be_answered_are_offered_and_a_person(
            Language language) {
        shop.writes(aboutReturns());
        looksUp(Intent.ORDER_STATUS, told("On its way."));
        shop.script.mayMean("hm", STOCK, STATUS, "human_agent", RETURNS);

        Response response = asked(language, "hm");

        Texts texts = Texts.in(language);
        String returns =
                language == Language.DE ? "Kann ich etwas zurückgeben?" : "Can I return something?";
        assertThat(text(response)).isEqualTo(texts.text("ask_back"));
        assertThat(response.choices())
                .containsExactly(
                        new Choice(STATUS, texts.text("ask.order_status")),
                        new Choice(RETURNS, returns),
                        new Choice("human_agent", texts.text("ask.human_agent")));
        assertThat(response.handover()).isFalse();
    }

    @Test
    void what_is_chosen_is_answered_and_not_read_again() {
        shop.writes(aboutReturns());
        shop.script.mayMean("hm", RETURNS);
        says(asked(Language.EN, "hm"));
        shop.script.means("Can I return something?", STATUS);

        Response response = asked(Language.EN, " can i return SOMETHING? ");

        assertThat(text(response)).isEqualTo("For 30 days.");
    }

    @Test
    void a_person_can_be_chosen_as_well() {
        shop.writes(aboutReturns());
        shop.script.mayMean("hm", RETURNS);
        Response asking = asked(Language.DE, "hm");
        says(asking);

        Response response = asked(Language.DE, asking.choices().get(1).text());

        assertThat(response.handover()).isTrue();
        assertThat(text(response)).isEqualTo(Texts.in(Language.DE).text("human"));
        assertThat(response.summary().orElseThrow().question()).startsWith("...\n");
        assertThat(tried(response)).containsExactly("Asked back: 1×", "Wants to talk to a person");
    }

    @Test
    void nobody_is_asked_back_three_times_in_a_row() {
        shop.writes(aboutReturns());
        shop.script.mayMean("hm", RETURNS).means("returns?", RETURNS);
        says(asked(Language.EN, "hm"));
        says(asked(Language.EN, "hm"));

        Response third = asked(Language.EN, "hm");

        assertThat(third.handover()).isTrue();
        assertThat(tried(third)).contains("Asked back: 2×");
        says(asked(Language.EN, "returns?"));
        assertThat(asked(Language.EN, "hm").choices()).isNotEmpty();
    }

    @Test
    void where_nothing_can_be_offered_a_person_is_called() {
        shop.script.mayMean("hm", STOCK, STATUS);

        Response response = asked(Language.EN, "hm");

        assertThat(response.handover()).isTrue();
        assertThat(response.summary().orElseThrow().candidates())
                .extracting(Line::en)
                .containsExactly("Is the item in stock? 90 %", "Where is my order? 45 %");
    }

    @Test
    void a_second_reader_may_choose_among_what_is_offered_and_nothing_else() {
        shop.writes(aboutReturns());
        shop.script.mayMean("hm", RETURNS);

        Response chosen = reading((q, r, among) -> Optional.of(RETURNS)).respond(question("hm"));
        Response astray = reading((q, r, among) -> Optional.of(STATUS)).respond(question("hm"));

        assertThat(text(chosen)).isEqualTo("For 30 days.");
        assertThat(astray.choices()).isNotEmpty();
    }

    @Test
    void follow_ups_are_read_with_what_was_asked_before() {
        said.add(new Question.Turn(Author.SHOPPER, "What is shipping?", List.of()));
        said.add(new Question.Turn(Author.ASSISTANT, "5 EUR.", List.of()));

        asked(Language.EN, "and to Austria?");

        assertThat(shop.script.read.get(0).before()).containsExactly("What is shipping?");
    }

    private List<String> tried(Response response) {
        return response.summary().orElseThrow().tried().stream().map(Line::en).toList();
    }

    private Response asked(Language language, String text) {
        return reading().respond(question(language, text));
    }

    private AnswerQuestion reading() {
        return shop.reading((of, knowledge) -> shop.script, Optional.empty());
    }

    private AnswerQuestion reading(SecondReader second) {
        return shop.reading((of, knowledge) -> shop.script, Optional.of(second));
    }

    private Question question(String text) {
        return question(Language.EN, text);
    }

    private Question question(Language language, String text) {
        return shop.question(chat, language, text, false, said);
    }

    private void says(Response response) {
        said.add(new Question.Turn(Author.SHOPPER, "...", List.of()));
        said.add(new Question.Turn(Author.ASSISTANT, text(response), response.choices()));
    }

    private void looksUp(Intent intent, Found found) {
        shop.lookups.add(lookup(intent, asked -> found));
    }

    static Found told(String words) {
        return new Found.Told(
                Words.of(words), Optional.empty(), Optional.empty(), false, List.of(words));
    }

    static Lookup lookup(Intent intent, Function<Asked, Found> look) {
        return new Lookup() {
            @Override
            public Set<Intent> intents() {
                return Set.of(intent);
            }

            @Override
            public Found look(Asked asked) {
                return look.apply(asked);
            }
        };
    }
}
