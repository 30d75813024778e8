package dev.stripechat.channel.mail.smtp;

import dev.stripechat.channel.mail.Posting;
import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.MessagingException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLHandshakeException;
import javax.net.ssl.SSLPeerUnverifiedException;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.eclipse.angus.mail.smtp.SMTPSenderFailedException;

/** Reads out of what Jakarta Mail throws what has gone wrong. */
final class Failure {

    private static final int NO_REPLY = -1;
    private static final int PERMANENT = 500;

    private final Set<Throwable> causes = new LinkedHashSet<>();
    private final boolean hasBegun;

    private Failure(MessagingException failed, boolean hasBegun) {
        this.hasBegun = hasBegun;
        collect(failed);
    }

    static Posting of(MessagingException failed, boolean hasBegun) {
        return new Failure(failed, hasBegun).posting();
    }

    private void collect(Throwable thrown) {
        if (thrown != null && causes.add(thrown)) {
            collect(thrown.getCause());
            if (thrown instanceof MessagingException mail) {
                collect(mail.getNextException());
            }
        }
    }

    private Posting posting() {
        return ofSender()
                .or(this::ofRecipient)
                .or(this::ofMail)
                .or(this::ofConnection)
                .orElse(hasBegun ? Posting.UNANSWERED : Posting.SILENT);
    }

    private Optional<Posting> ofSender() {
        return first(SMTPSenderFailedException.class)
                .map(SMTPSenderFailedException::getReturnCode)
                .map(code -> answered(code, Posting.SENDER_REFUSED));
    }

    private Optional<Posting> ofRecipient() {
        return first(SMTPAddressFailedException.class)
                .map(SMTPAddressFailedException::getReturnCode)
                .map(code -> answered(code, Posting.RECIPIENT_REFUSED));
    }

    private Optional<Posting> ofMail() {
        return first(SMTPSendFailedException.class)
                .map(failed -> answered(failed.getReturnCode(), refusedAt(failed.getCommand())));
    }

    private static Posting refusedAt(String command) {
        return command.startsWith("MAIL") ? Posting.SENDER_REFUSED : Posting.MAIL_REFUSED;
    }

    private Posting answered(int code, Posting ifForGood) {
        if (code == NO_REPLY) {
            return hasBegun ? Posting.UNANSWERED : Posting.SILENT;
        }
        return code >= PERMANENT ? ifForGood : Posting.BUSY;
    }

    private Optional<Posting> ofConnection() {
        if (hasBegun) {
            return Optional.empty();
        }
        if (has(GuardedSockets.NotAllowed.class)) {
            return Optional.of(Posting.HOST_NOT_ALLOWED);
        }
        if (has(UnknownHostException.class)) {
            return Optional.of(Posting.HOST_UNKNOWN);
        }
        if (has(AuthenticationFailedException.class)) {
            return Optional.of(Posting.SIGN_IN_FAILED);
        }
        if (has(SSLHandshakeException.class) || has(SSLPeerUnverifiedException.class)) {
            return Optional.of(Posting.CERTIFICATE);
        }
        if (has(SSLException.class)
                || says("STARTTLS is required")
                || says("Can't verify identity")) {
            return Optional.of(
                    says("Can't verify identity") ? Posting.CERTIFICATE : Posting.NO_TLS);
        }
        boolean isNobodyThere =
                has(ConnectException.class)
                        || has(NoRouteToHostException.class)
                        || has(SocketTimeoutException.class) && says("connect");
        return isNobodyThere ? Optional.of(Posting.UNREACHABLE) : Optional.empty();
    }

    private boolean says(String words) {
        return causes.stream()
                .anyMatch(cause -> String.valueOf(cause.getMessage()).contains(words));
    }

    private boolean has(Class<? extends Throwable> kind) {
        return first(kind).isPresent();
    }

    private <T extends Throwable> Optional<T> first(Class<T> kind) {
        return causes.stream().filter(kind::isInstance).map(kind::cast).findFirst();
    }
}
