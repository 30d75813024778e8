package dev.stripechat.runtime.files;

import java.io.ByteArrayOutputStream;
import java.util.Optional;

/** GIF, a list of blocks (GIF89a, appendix A). Comments, and what applications add, are dropped, but for how often it runs. */
final class Gif {

    private static final int HEAD = 13;
    private static final int IMAGE = 0x2C;
    private static final int EXTENSION = 0x21;
    private static final int END = 0x3B;
    private static final int CONTROL = 0xF9;
    private static final int APPLICATION = 0xFF;

    private final Bytes bytes;
    private final ByteArrayOutputStream kept;
    private boolean hasImage;

    private Gif(Bytes bytes) {
        this.bytes = bytes;
        this.kept = new ByteArrayOutputStream(bytes.length());
    }

    static boolean is(Bytes bytes) {
        return bytes.has(0, "GIF87a") || bytes.has(0, "GIF89a");
    }

    /** What stands behind the end is dropped as well, such as an archive of programs. */
    static CheckedFile checked(Bytes bytes) {
        Size size = new Size(bytes.twoBackwards(6), bytes.twoBackwards(8));
        Gif gif = new Gif(bytes);
        int place = bytes.after(HEAD, colours(bytes.at(10)));
        bytes.copy(0, place, gif.kept);
        while (bytes.at(place) != END) {
            place = gif.block(place);
        }
        gif.kept.write(END);
        if (!gif.hasImage) {
            throw Bytes.damaged();
        }
        return new CheckedFile(FileType.GIF, Optional.of(size), gif.kept.toByteArray());
    }

    private static int colours(int packed) {
        return (packed & 0x80) == 0 ? 0 : 3 << (packed & 7) + 1;
    }

    private int block(int place) {
        return switch (bytes.at(place)) {
            case IMAGE -> image(place);
            case EXTENSION -> extension(place);
            default -> throw Bytes.damaged();
        };
    }

    private int image(int place) {
        new Size(bytes.twoBackwards(place + 5), bytes.twoBackwards(place + 7));
        hasImage = true;
        int end = endOfParts(bytes.after(place, 11L + colours(bytes.at(place + 9))));
        bytes.copy(place, end, kept);
        return end;
    }

    private int extension(int place) {
        int label = bytes.at(place + 1);
        int end = endOfParts(place + 2);
        boolean runs = bytes.has(place + 3, "NETSCAPE2.0") || bytes.has(place + 3, "ANIMEXTS1.0");
        if (label == CONTROL || label == APPLICATION && runs) {
            bytes.copy(place, end, kept);
        }
        return end;
    }

    /** Parts, each with its length before it; one without a length is the last. */
    private int endOfParts(int from) {
        int place = from;
        while (bytes.at(place) != 0) {
            place = bytes.after(place, 1L + bytes.at(place));
        }
        return place + 1;
    }
}
