package dev.stripechat.runtime.files;

import java.io.ByteArrayOutputStream;
import java.util.Optional;
import java.util.Set;
import java.util.zip.CRC32;

/** PNG, a list of chunks (its specification, section 5). Those with texts, times and places are dropped. */
final class Png {

    static final String BEGINNING = "\u0089PNG\r\n\u001a\n";

    private static final Set<String> SEEN =
            Set.of(
                    "IHDR", "PLTE", "IDAT", "IEND", "tRNS", "gAMA", "cHRM", "sRGB", "iCCP", "sBIT",
                    "bKGD", "pHYs", "cICP", "acTL", "fcTL", "fdAT");
    private static final int HEAD = 13;
    private static final int FRAME = 26;

    private final Bytes bytes;
    private final ByteArrayOutputStream kept;
    private Optional<Size> size = Optional.empty();
    private boolean hasPixels;

    private Png(Bytes bytes) {
        this.bytes = bytes;
        this.kept = new ByteArrayOutputStream(bytes.length());
    }

    /** What stands behind the last chunk is dropped as well. */
    static CheckedFile checked(Bytes bytes) {
        Png png = new Png(bytes);
        bytes.copy(0, BEGINNING.length(), png.kept);
        int place = BEGINNING.length();
        while (!bytes.has(place + 4, "IEND")) {
            place = png.chunk(place);
        }
        png.chunk(place);
        if (!png.hasPixels) {
            throw Bytes.damaged();
        }
        return new CheckedFile(FileType.PNG, png.size, png.kept.toByteArray());
    }

    private int chunk(int place) {
        long length = bytes.four(place);
        int end = bytes.after(place, 12 + length);
        String kind = bytes.word(place + 4, 4);
        if (kind.equals("IHDR") == size.isPresent()) {
            throw Bytes.damaged();
        }
        if (SEEN.contains(kind)) {
            look(kind, place + 8, length);
            requireSum(place + 4, end - 4);
            bytes.copy(place, end, kept);
        }
        return end;
    }

    private void look(String kind, int place, long length) {
        switch (kind) {
            case "IHDR" -> {
                require(length == HEAD);
                size = Optional.of(sized(place));
            }
            case "fcTL" -> {
                require(length == FRAME);
                sized(place + 4);
            }
            case "IDAT" -> hasPixels = true;
            default -> {
                // says nothing of the size
            }
        }
    }

    private Size sized(int place) {
        return new Size(number(bytes.four(place)), number(bytes.four(place + 4)));
    }

    private static int number(long pixels) {
        return (int) Math.min(pixels, Integer.MAX_VALUE);
    }

    private void requireSum(int from, int to) {
        CRC32 sum = new CRC32();
        sum.update(bytes.part(from, to));
        require(sum.getValue() == bytes.four(to));
    }

    private static void require(boolean condition) {
        if (!condition) {
            throw Bytes.damaged();
        }
    }
}
