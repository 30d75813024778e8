package dev.stripechat.runtime.files;

import java.io.ByteArrayOutputStream;
import java.util.Optional;

/**
 * JPEG, a list of segments (ITU T.81, annex B). Of those that applications add, only what changes how the image looks is
 * kept: JFIF, the colour profile, Adobe's colours, and which side is up; not the place, the time, the camera, the comments.
 */
final class Jpeg {

    static final String BEGINNING = "\u00ff\u00d8\u00ff";

    private static final int MARK = 0xFF;
    private static final int END = 0xD9;
    private static final int SCAN = 0xDA;
    private static final int JFIF = 0xE0;
    private static final int EXIF = 0xE1;
    private static final int PROFILE = 0xE2;
    private static final int ADOBE = 0xEE;
    private static final int COMMENT = 0xFE;
    private static final int FIRST_RESTART = 0xD0;
    private static final int LAST_RESTART = 0xD7;

    private final Bytes bytes;
    private final ByteArrayOutputStream kept;
    private Optional<Size> size = Optional.empty();
    private int orientation = Orientation.UPRIGHT;
    private boolean hasScan;

    private Jpeg(Bytes bytes) {
        this.bytes = bytes;
        this.kept = new ByteArrayOutputStream(bytes.length());
    }

    /** What stands behind the end is dropped as well: phones put films there. */
    static CheckedFile checked(Bytes bytes) {
        Jpeg jpeg = new Jpeg(bytes);
        bytes.copy(0, 2, jpeg.kept);
        int place = jpeg.marker(2);
        while (bytes.at(place) != END) {
            place = jpeg.marker(jpeg.segment(place));
        }
        jpeg.kept.write(MARK);
        jpeg.kept.write(END);
        if (!jpeg.hasScan || jpeg.size.isEmpty()) {
            throw Bytes.damaged();
        }
        boolean lies = Orientation.lies(jpeg.orientation);
        return new CheckedFile(
                FileType.JPEG,
                jpeg.size.map(size -> lies ? size.turned() : size),
                jpeg.kept.toByteArray());
    }

    /** The place of the kind of the segment that begins there; before it may be filled up. */
    private int marker(int place) {
        int at = place;
        if (bytes.at(at) != MARK) {
            throw Bytes.damaged();
        }
        while (bytes.at(at) == MARK) {
            at++;
        }
        return at;
    }

    /** Keeps the segment or drops it; gives the place behind it. */
    private int segment(int place) {
        int kind = bytes.at(place);
        if (kind < 0xC0 || kind >= FIRST_RESTART && kind < END) {
            throw Bytes.damaged();
        }
        int length = bytes.two(place + 1);
        if (length < 2) {
            throw Bytes.damaged();
        }
        int end = bytes.after(place + 1, length);
        if (isFrame(kind)) {
            Size frame = new Size(bytes.two(place + 6), bytes.two(place + 4));
            size = size.or(() -> Optional.of(frame));
        }
        if (kind == SCAN) {
            hasScan = true;
            end = endOfScan(end);
        }
        if (isSeen(kind, place + 3)) {
            kept.write(MARK);
            bytes.copy(place, end, kept);
        } else if (kind == EXIF) {
            turn(place + 3, end);
        }
        return end;
    }

    private static boolean isFrame(int kind) {
        return kind <= 0xCF && kind != 0xC4 && kind != 0xC8 && kind != 0xCC;
    }

    private boolean isSeen(int kind, int content) {
        return switch (kind) {
            case JFIF -> bytes.has(content, "JFIF\0");
            case PROFILE -> bytes.has(content, "ICC_PROFILE\0");
            case ADOBE -> bytes.has(content, "Adobe");
            case COMMENT -> false;
            default -> kind < JFIF;
        };
    }

    private void turn(int from, int to) {
        int read = Orientation.in(bytes.part(from, to));
        if (read != Orientation.UPRIGHT && orientation == Orientation.UPRIGHT) {
            orientation = read;
            kept.writeBytes(Orientation.alone(read));
        }
    }

    /** Where the next segment begins: within a scan a mark is followed by 0, or restarts the decoder. */
    private int endOfScan(int from) {
        int place = from;
        while (bytes.at(place) != MARK || isWithinScan(bytes.at(place + 1))) {
            place++;
        }
        return place;
    }

    private static boolean isWithinScan(int next) {
        return next == 0 || next >= FIRST_RESTART && next <= LAST_RESTART;
    }
}
