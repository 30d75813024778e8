package dev.stripechat.runtime.files;

import java.io.ByteArrayOutputStream;
import java.util.Optional;
import java.util.Set;

/** WebP, a list of chunks in a RIFF container (RFC 9649). Exif, XMP and what is unknown are dropped. */
final class WebP {

    private static final Set<String> SEEN =
            Set.of("VP8 ", "VP8L", "VP8X", "ALPH", "ANIM", "ANMF", "ICCP");
    private static final int HEAD = 12;
    private static final int EXIF_OR_XMP = 0x0C;
    private static final int FOURTEEN_BITS = 0x3FFF;

    private final Bytes bytes;
    private final ByteArrayOutputStream kept;
    private Optional<Size> size = Optional.empty();
    private boolean hasPixels;

    private WebP(Bytes bytes) {
        this.bytes = bytes;
        this.kept = new ByteArrayOutputStream(bytes.length());
    }

    static boolean is(Bytes bytes) {
        return bytes.has(0, "RIFF") && bytes.has(8, "WEBP");
    }

    /** What stands behind the container is dropped as well. */
    static CheckedFile checked(Bytes bytes) {
        WebP image = new WebP(bytes);
        int end = bytes.after(8, bytes.fourBackwards(4));
        int place = HEAD;
        while (place < end) {
            place = image.chunk(place);
        }
        if (!image.hasPixels) {
            throw Bytes.damaged();
        }
        return new CheckedFile(FileType.WEBP, image.size, image.whole());
    }

    private int chunk(int place) {
        String kind = bytes.word(place, 4);
        long length = bytes.fourBackwards(place + 4);
        int end = bytes.after(place, 8 + length + length % 2);
        if (SEEN.contains(kind)) {
            look(kind, place + 8);
            byte[] chunk = bytes.part(place, end);
            if (kind.equals("VP8X")) {
                chunk[8] &= ~EXIF_OR_XMP;
            }
            kept.writeBytes(chunk);
        }
        return end;
    }

    private void look(String kind, int content) {
        switch (kind) {
            case "VP8X" -> sized(three(content + 4), three(content + 7));
            case "ANMF" -> pixels(three(content + 6), three(content + 9));
            case "VP8 " -> {
                if (!bytes.has(content + 3, "\u009d\u0001\u002a")) {
                    throw Bytes.damaged();
                }
                pixels(
                        bytes.twoBackwards(content + 6) & FOURTEEN_BITS,
                        bytes.twoBackwards(content + 8) & FOURTEEN_BITS);
            }
            case "VP8L" -> {
                if (bytes.at(content) != 0x2F) {
                    throw Bytes.damaged();
                }
                int bits = (int) bytes.fourBackwards(content + 1);
                pixels((bits & FOURTEEN_BITS) + 1, (bits >>> 14 & FOURTEEN_BITS) + 1);
            }
            default -> {
                // says nothing of the size
            }
        }
    }

    private int three(int place) {
        return bytes.threeBackwards(place) + 1;
    }

    private void pixels(int width, int height) {
        hasPixels = true;
        sized(width, height);
    }

    private void sized(int width, int height) {
        Size read = new Size(width, height);
        size = size.or(() -> Optional.of(read));
    }

    private byte[] whole() {
        int length = kept.size() + 4;
        ByteArrayOutputStream whole = new ByteArrayOutputStream(kept.size() + HEAD);
        bytes.copy(0, 4, whole);
        for (int shift = 0; shift < 32; shift += 8) {
            whole.write(length >>> shift);
        }
        bytes.copy(8, HEAD, whole);
        whole.writeBytes(kept.toByteArray());
        return whole.toByteArray();
    }
}
