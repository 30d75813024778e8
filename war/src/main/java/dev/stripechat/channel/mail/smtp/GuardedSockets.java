package dev.stripechat.channel.mail.smtp;

import dev.stripechat.runtime.outward.MailHosts;
import dev.stripechat.settings.MailAccess;
import dev.stripechat.settings.MailSecurity;
import java.io.Closeable;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketAddress;
import javax.net.SocketFactory;

/**
 * Connects to the one mail server that was asked for. The name is resolved once, and that very address is looked at and
 * connected to: a name that stands for another address a moment later helps nobody (T16).
 */
final class GuardedSockets extends SocketFactory implements Closeable {

    private final MailHosts hosts;
    private final MailAccess access;
    private final Guarded socket = new Guarded();

    GuardedSockets(MailHosts hosts, MailAccess access) {
        this.hosts = hosts;
        this.access = access;
    }

    /** This host is not for us. */
    static final class NotAllowed extends IOException {
        private static final long serialVersionUID = 1L;

        NotAllowed() {
            super("this mail server may not be connected to");
        }
    }

    /** There is one connection for a mail. */
    @Override
    public Socket createSocket() {
        return socket;
    }

    /** Ends the connection, or keeps it from being made. */
    @Override
    public void close() throws IOException {
        socket.close();
    }

    /** Whoever has resolved the name before us, it is resolved and looked at here. */
    private final class Guarded extends Socket {
        @Override
        public void connect(SocketAddress ignored, int millis) throws IOException {
            super.connect(new InetSocketAddress(looked(), access.port()), millis);
        }

        @Override
        public void connect(SocketAddress ignored) throws IOException {
            connect(ignored, 0);
        }
    }

    private InetAddress looked() throws IOException {
        InetAddress address = InetAddress.getByName(access.host());
        boolean isInTheOpen = access.security() == MailSecurity.NONE;
        if (!hosts.allow(access.host(), address) || isInTheOpen && !address.isLoopbackAddress()) {
            throw new NotAllowed();
        }
        return address;
    }

    @Override
    public Socket createSocket(String host, int port) throws IOException {
        throw new NotAllowed();
    }

    @Override
    public Socket createSocket(String host, int port, InetAddress from, int fromPort)
            throws IOException {
        throw new NotAllowed();
    }

    @Override
    public Socket createSocket(InetAddress host, int port) throws IOException {
        throw new NotAllowed();
    }

    @Override
    public Socket createSocket(InetAddress host, int port, InetAddress from, int fromPort)
            throws IOException {
        throw new NotAllowed();
    }
}
