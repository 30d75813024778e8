package dev.stripechat.fakes.mail;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.locks.LockSupport;

/** The lines that are said over a connection: each ends with CR LF and is not longer than 1,000 bytes. */
final class MailLines {

    private static final int LONGEST = 1000;
    private static final long PAUSE = 20_000_000;

    private final InputStream in;
    private final OutputStream out;

    MailLines(Socket socket) throws IOException {
        this.in = new BufferedInputStream(socket.getInputStream());
        this.out = socket.getOutputStream();
    }

    void say(String line) throws IOException {
        out.write((line + "\r\n").getBytes(StandardCharsets.ISO_8859_1));
        out.flush();
    }

    /** Until nobody listens any more. */
    void sayWithoutEnd(String code) throws IOException {
        while (true) {
            say(code + "-and one more line");
            LockSupport.parkNanos(PAUSE);
        }
    }

    String read() throws IOException {
        StringBuilder line = new StringBuilder();
        int before = 0;
        for (int sign = in.read(); sign >= 0; sign = in.read()) {
            if (sign == '\n' && before == '\r') {
                return line.substring(0, line.length() - 1);
            }
            if (sign == '\n' || line.length() > LONGEST) {
                throw new IOException("a line that no mail server takes");
            }
            line.append((char) sign);
            before = sign;
        }
        throw new EOFException();
    }

    /** All up to the dot that ends a mail. */
    String body() throws IOException {
        StringBuilder body = new StringBuilder();
        for (String line = read(); !line.equals("."); line = read()) {
            body.append(line.startsWith(".") ? line.substring(1) : line).append("\r\n");
        }
        return body.toString();
    }
}
