package dev.stripechat.channel.mail;

import dev.stripechat.conversation.Correspondence.Proof;
import dev.stripechat.conversation.Correspondence.Purpose;
import dev.stripechat.kernel.ConversationId;
import dev.stripechat.kernel.EmailAddress;
import dev.stripechat.kernel.ShopId;
import dev.stripechat.runtime.secrets.SecretBox;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An address in a conversation. Somebody names it and it gets a code; who types that code into the same conversation has
 * proved that it is theirs. Then it gets what was asked for, and answers from that moment on if they were asked for. It
 * dies with its conversation.
 */
@Entity
@Table(name = "channel_mail_forwarding")
public class Forwarding {

    /** So long a code is good after the mail server has taken it. */
    static final Duration CODE_LIFE = Duration.ofMinutes(15);

    static final int MOST_TRIES = 5;

    @Id private UUID id;

    @Column(name = "shop_id")
    private UUID shopId;

    @Column(name = "conversation_id")
    private UUID conversationId;

    private String address;

    @Enumerated(EnumType.STRING)
    private Purpose purpose;

    /** Sealed: six digits under a hash would be guessed at once. */
    private byte @Nullable [] code;

    @Column(name = "code_until")
    private @Nullable Instant codeUntil;

    private int tries;

    @Column(name = "asked_at")
    private Instant askedAt;

    @Column(name = "confirmed_at")
    private @Nullable Instant confirmedAt;

    private boolean answers;

    @Column(name = "sending_up_to")
    private long sendingUpTo;

    @Column(name = "sent_up_to")
    private long sentUpTo;

    protected Forwarding() {}

    /** Somebody names an address. */
    Forwarding(ShopId shop, ConversationId conversation, EmailAddress address, Instant now) {
        this.id = UUID.randomUUID();
        this.shopId = shop.value();
        this.conversationId = conversation.value();
        this.address = address.value();
        this.purpose = Purpose.TRANSCRIPT;
        this.askedAt = now;
    }

    /** This is wanted at it, once it is proved. */
    void wants(Purpose wanted) {
        this.purpose = wanted;
    }

    /** It is asked for, once more or for the first time. */
    void asked(Purpose wanted, Instant now) {
        this.purpose = wanted;
        this.askedAt = now;
    }

    /** It gets this code. */
    void expects(String digits, SecretBox box, Instant now) {
        this.code = box.seal(shop(), purpose(id), digits);
        this.codeUntil = now.plus(CODE_LIFE);
        this.tries = 0;
    }

    /** The mail server has taken the code just now: from here on its time runs. */
    void codeLeft(Instant now) {
        if (code != null) {
            this.codeUntil = now.plus(CODE_LIFE);
        }
    }

    /** The code is worth nothing any more. */
    void forgetCode() {
        this.code = null;
        this.codeUntil = null;
    }

    /** The code that is to be sent or typed, while it is good. */
    Optional<String> code(SecretBox box, Instant now) {
        boolean isGood = code != null && codeUntil != null && now.isBefore(codeUntil);
        return isGood ? Optional.of(box.open(shop(), purpose(id), code)) : Optional.empty();
    }

    /** Somebody types a code; the right one proves the address, and answers count from that number on. */
    Proof judge(String typed, SecretBox box, long lastNumber, Instant now) {
        Optional<String> expected = code(box, now);
        if (expected.isEmpty()) {
            return Proof.OVER;
        }
        tries++;
        if (MessageDigest.isEqual(bytes(expected.get()), bytes(typed))) {
            confirmedAt = now;
            sentUpTo = lastNumber;
            forgetCode();
            return Proof.GOOD;
        }
        if (tries >= MOST_TRIES) {
            forgetCode();
        }
        return Proof.WRONG;
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /** From this number on answers go to it, if they did not before. */
    void wantsAnswers(long lastNumber) {
        if (!answers) {
            sentUpTo = Math.max(sentUpTo, lastNumber);
        }
        answers = true;
    }

    /** No answers any more. */
    void wantsNoAnswers() {
        answers = false;
    }

    /** A mail with what was said up to that number is about to leave. */
    void sends(long upTo) {
        sendingUpTo = upTo;
    }

    /** It has arrived. */
    void sent() {
        sentUpTo = Math.max(sentUpTo, sendingUpTo);
    }

    UUID id() {
        return id;
    }

    ShopId shop() {
        return new ShopId(shopId);
    }

    ConversationId conversation() {
        return new ConversationId(conversationId);
    }

    EmailAddress address() {
        return new EmailAddress(address);
    }

    Purpose purpose() {
        return purpose;
    }

    Instant askedAt() {
        return askedAt;
    }

    boolean isProved() {
        return confirmedAt != null;
    }

    boolean takesAnswers() {
        return isProved() && answers;
    }

    /**
     * After which number the answers begin that are still to be sent, if the one of that number is among them.
     *
     * @param again a person wants it sent once more, or it was tried before
     */
    Optional<Long> unsentWith(long number, boolean again) {
        if (sentUpTo < number) {
            return Optional.of(sentUpTo);
        }
        return again ? Optional.of(number - 1) : Optional.empty();
    }

    long sentUpTo() {
        return sentUpTo;
    }

    private static String purpose(UUID id) {
        return "mail-code/" + id;
    }
}
