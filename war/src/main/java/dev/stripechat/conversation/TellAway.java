package dev.stripechat.conversation;

import dev.stripechat.kernel.ClientId;
import dev.stripechat.kernel.ConversationId;
import dev.stripechat.kernel.Language;
import dev.stripechat.kernel.ShopId;
import dev.stripechat.runtime.UseCase;
import dev.stripechat.runtime.events.Announcer;
import dev.stripechat.settings.MailConnections;
import dev.stripechat.settings.Timetable;
import dev.stripechat.settings.Timetables;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.format.DateTimeFormatter;

/** Tells a shopper who waits for a person that nobody is there now, and when somebody will be: once until then. */
@UseCase
public class TellAway {

    private final Conversations conversations;
    private final Timetables timetables;
    private final MailConnections mails;
    private final Speech speech;
    private final Clock clock;

    @Inject
    public TellAway(
            Conversations conversations,
            Timetables timetables,
            MailConnections mails,
            Announcer announcer,
            Clock clock) {
        this.conversations = conversations;
        this.mails = mails;
        this.timetables = timetables;
        this.speech = new Speech(conversations, announcer, clock);
        this.clock = clock;
    }

    /** Whether nobody is there now. */
    public boolean isNow(ShopId shop) {
        return !timetables.of(shop).isOpen(clock.instant());
    }

    /** Says it, if the shopper waits and nobody is there. */
    public void in(ConversationId id) {
        conversations
                .heldForJob(id)
                .filter(Conversation::isWaiting)
                .ifPresent(waiting -> say(waiting, timetables.of(waiting.shop()), clock.instant()));
    }

    private void say(Conversation conversation, Timetable timetable, Instant now) {
        if (timetable.isOpen(now)) {
            return;
        }
        Instant since = timetable.closedSince(now);
        ClientId once = ClientId.because("away " + conversation.id() + " " + since);
        if (conversations.said(conversation, once).isEmpty() && !isAnswered(conversation, since)) {
            String words = words(conversation.language(), timetable, now) + mail(conversation);
            speech.say(conversation, Saying.bySystem(once, Words.of(words)));
        }
    }

    /** Somebody of the shop is there all the same. */
    private boolean isAnswered(Conversation conversation, Instant since) {
        return conversations.lastSaid(conversation).stream()
                .filter(message -> message.author() == Author.AGENT)
                .anyMatch(message -> !message.at().isBefore(since));
    }

    /** Who leaves an address need not come back. */
    private String mail(Conversation conversation) {
        return mails.of(conversation.shop())
                .map(connection -> " " + Away.valueOf(conversation.language().name()).mail)
                .orElse("");
    }

    private static String words(Language language, Timetable timetable, Instant now) {
        Away away = Away.valueOf(language.name());
        return timetable
                .opensAfter(now)
                .map(
                        time ->
                                away.until.formatted(
                                        DateTimeFormatter.ofPattern(away.pattern, language.locale())
                                                .format(time)))
                .orElse(away.text);
    }

    private enum Away {
        DE(
                "Gerade ist niemand aus dem Team da. Ihre Nachricht bleibt stehen und wird beantwortet.",
                "Gerade ist niemand aus dem Team da. Ihre Nachricht bleibt stehen; wir sind wieder da: %s Uhr.",
                "EEEE, d. MMMM, HH:mm",
                "Hinterlassen Sie hier gern Ihre E-Mail, dann kommt die Antwort auch dorthin."),
        EN(
                "Nobody of the team is here right now. Your message stays and will be answered.",
                "Nobody of the team is here right now. Your message stays; we are back on %s.",
                "EEEE, d MMMM 'at' HH:mm",
                "Leave your e-mail here, and the answer comes there as well.");

        private final String text;
        private final String until;
        private final String pattern;
        private final String mail;

        Away(String text, String until, String pattern, String mail) {
            this.text = text;
            this.until = until;
            this.pattern = pattern;
            this.mail = mail;
        }
    }
}
