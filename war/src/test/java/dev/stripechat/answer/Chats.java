package dev.stripechat.answer;

import dev.stripechat.contracts.Some;
import dev.stripechat.conversation.Author;
import dev.stripechat.conversation.Conversation;
import dev.stripechat.conversation.InCharge;
import dev.stripechat.conversation.InMemoryAttachments;
import dev.stripechat.conversation.InMemoryBelongings;
import dev.stripechat.conversation.InMemoryStays;
import dev.stripechat.conversation.LinkPayment;
import dev.stripechat.conversation.Message;
import dev.stripechat.conversation.PaymentLinked;
import dev.stripechat.conversation.ReceiveMessage;
import dev.stripechat.conversation.StartConversation;
import dev.stripechat.conversation.WriteMessage;
import dev.stripechat.kernel.ConversationId;
import dev.stripechat.kernel.Language;
import dev.stripechat.kernel.Money;
import dev.stripechat.kernel.PaymentIntentId;
import dev.stripechat.kernel.ShopId;
import dev.stripechat.payment.PaymentChanged;
import dev.stripechat.runtime.MovableClock;
import dev.stripechat.runtime.events.RecordingAnnouncer;
import dev.stripechat.runtime.jobs.RecordingJobs;
import dev.stripechat.runtime.outbox.InMemoryDepartures;
import dev.stripechat.runtime.outbox.Outbox;
import dev.stripechat.settings.InMemoryTimetables;
import dev.stripechat.shop.ShopToken;
import java.util.List;
import java.util.Optional;

/** The conversations of a shop whose payments are explained by what is real, each verb in its transaction. */
final class Chats {

    private final HistoriesContract.Stores stores;
    private final ShopId shop;
    private final MovableClock clock;
    private final RecordingAnnouncer announcer;
    private final RecordingJobs jobs = new RecordingJobs();
    private final InMemoryDepartures departures = new InMemoryDepartures();

    Chats(
            HistoriesContract.Stores stores,
            ShopId shop,
            MovableClock clock,
            RecordingAnnouncer announcer) {
        this.stores = stores;
        this.shop = shop;
        this.clock = clock;
        this.announcer = announcer;
        ExplainPayment explain =
                new ExplainPayment(
                        new WriteMessage(
                                stores.conversations(),
                                new InMemoryAttachments(),
                                stores.checkouts(),
                                (of, actor, action, subject) -> {},
                                announcer,
                                clock),
                        stores.conversations(),
                        stores.payments());
        announcer.tell(PaymentChanged.class, explain::changed);
        announcer.tell(PaymentLinked.class, explain::linked);
    }

    ConversationId starts(Language language) {
        return stores.together()
                .fromOne(
                        () ->
                                new StartConversation(
                                                stores.conversations(),
                                                new InMemoryBelongings(stores.conversations()),
                                                new InMemoryStays(stores.conversations()),
                                                clock)
                                        .in(shop, language)
                                        .id());
    }

    void talks(ConversationId chat) {
        stores.together()
                .inOne(
                        () ->
                                new ReceiveMessage(
                                                stores.hearing(),
                                                new InMemoryAttachments(),
                                                stores.checkouts(),
                                                new InMemoryTimetables(),
                                                jobs,
                                                announcer,
                                                clock)
                                        .from(shop, chat, Some.clientId(), "Hello"));
    }

    void links(ConversationId chat, PaymentIntentId payment, Optional<Money> amount) {
        ShopToken token =
                new ShopToken(
                        shop,
                        "checkout-1",
                        Optional.of(payment),
                        amount,
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        clock.instant());
        stores.together()
                .inOne(
                        () ->
                                new LinkPayment(
                                                stores.conversations(),
                                                stores.payments(),
                                                new InMemoryStays(stores.conversations()),
                                                new Outbox(departures, jobs, clock),
                                                (of, actor, action, subject) -> {},
                                                announcer,
                                                clock)
                                        .by(token, chat));
    }

    /** What the assistant has said, in order. */
    List<String> told(ConversationId chat) {
        return stores
                .together()
                .fromOne(() -> stores.conversations().after(named(chat), 0))
                .stream()
                .filter(message -> message.author() == Author.ASSISTANT)
                .map(Message::text)
                .toList();
    }

    boolean callsPerson(ConversationId chat) {
        return stores.together().fromOne(() -> named(chat).inCharge() == InCharge.NOBODY);
    }

    private Conversation named(ConversationId chat) {
        return stores.conversations().named(shop, chat).orElseThrow();
    }
}
