package dev.stripechat.world;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** A request with a body of any size, sent by hand until the server has answered. */
public final class FatRequest {

    private static final int PIECE = 64 * 1024;
    private static final int PATIENCE_MILLIS = 60_000;

    private FatRequest() {}

    /** How the body is sent. */
    public enum Kind {
        /** With its length ahead. */
        ANNOUNCED,
        /** Piece by piece, of unknown length. */
        CHUNKED
    }

    /**
     * What came of it.
     *
     * @param sent bytes of the body that had been written when the answer came
     */
    public record Answer(int status, long sent) {}

    /** Sends that many bytes, or fewer if the answer comes before. */
    public static Answer send(URI server, String path, Kind kind, long bytes) {
        return send(server, path, kind, bytes, "Stripe-Signature: t=1,v1=0");
    }

    /** The same with headers that open the door. */
    public static Answer send(URI server, String path, Kind kind, long bytes, String... headers) {
        try (Socket socket = new Socket(server.getHost(), server.getPort())) {
            socket.setSoTimeout(PATIENCE_MILLIS);
            socket.getOutputStream().write(head(server, path, kind, bytes, headers));
            long sent = body(socket, kind, bytes);
            return new Answer(status(socket.getInputStream()), sent);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] head(URI server, String path, Kind kind, long bytes, String... headers) {
        String length =
                kind == Kind.ANNOUNCED ? "Content-Length: " + bytes : "Transfer-Encoding: chunked";
        return String.join(
                        "\r\n",
                        "POST " + path + " HTTP/1.1",
                        "Host: " + server.getAuthority(),
                        "Content-Type: application/json",
                        String.join("\r\n", headers),
                        length,
                        "",
                        "")
                .getBytes(StandardCharsets.US_ASCII);
    }

    /** A server that has answered may close its ear. */
    private static long body(Socket socket, Kind kind, long bytes) throws IOException {
        byte[] piece = new byte[PIECE];
        Arrays.fill(piece, (byte) ' ');
        OutputStream out = socket.getOutputStream();
        long sent = 0;
        try {
            while (sent < bytes && socket.getInputStream().available() == 0) {
                if (kind == Kind.CHUNKED) {
                    out.write(
                            (Integer.toHexString(PIECE) + "\r\n")
                                    .getBytes(StandardCharsets.US_ASCII));
                }
                out.write(piece);
                if (kind == Kind.CHUNKED) {
                    out.write("\r\n".getBytes(StandardCharsets.US_ASCII));
                }
                sent += PIECE;
            }
            if (kind == Kind.CHUNKED && sent >= bytes) {
                out.write("0\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
            }
        } catch (IOException deaf) {
            return sent;
        }
        return sent;
    }

    private static int status(InputStream in) throws IOException {
        String line = new String(in.readNBytes("HTTP/1.1 413".length()), StandardCharsets.US_ASCII);
        return Integer.parseInt(line.substring(line.length() - 3));
    }
}
