package dev.stripechat.runtime.files;

import dev.stripechat.kernel.Refusal;
import java.util.HexFormat;

/** Which side of a photo is up: the one thing in its Exif that is seen (Exif 2.32, section 4.6.4, tag 274). */
final class Orientation {

    static final int UPRIGHT = 1;

    private static final int LAST = 8;
    private static final int FIRST_LYING = 5;
    private static final String EXIF = "Exif\0\0";
    private static final int TAG = 274;
    private static final int ENTRY = 12;
    private static final int MOST_ENTRIES = 100;

    /** The mark of Exif, its length, its name; one list of one entry, of which the value is left open. */
    private static final String SEGMENT =
            "ffe10022"
                    + "457869660000"
                    + "4d4d002a00000008"
                    + "0001"
                    + "0112000300000001"
                    + "00000000"
                    + "00000000";

    private static final int PLACE = 29;

    private Orientation() {}

    static boolean lies(int orientation) {
        return orientation >= FIRST_LYING;
    }

    /** What is written there; upright, if nothing is that makes sense. */
    static int in(byte[] exif) {
        Bytes bytes = new Bytes(exif);
        try {
            return bytes.has(0, EXIF) ? read(bytes, EXIF.length()) : UPRIGHT;
        } catch (Refusal damaged) {
            return UPRIGHT;
        }
    }

    private static int read(Bytes bytes, int start) {
        boolean backwards = bytes.has(start, "II");
        long offset = backwards ? bytes.fourBackwards(start + 4) : bytes.four(start + 4);
        int list = bytes.after(start, offset);
        int entries = Math.min(MOST_ENTRIES, two(bytes, list, backwards));
        for (int i = 0; i < entries; i++) {
            int entry = list + 2 + i * ENTRY;
            if (two(bytes, entry, backwards) == TAG) {
                int value = two(bytes, entry + 8, backwards);
                return value >= UPRIGHT && value <= LAST ? value : UPRIGHT;
            }
        }
        return UPRIGHT;
    }

    private static int two(Bytes bytes, int place, boolean backwards) {
        return backwards ? bytes.twoBackwards(place) : bytes.two(place);
    }

    /** A segment of a JPEG that says this and nothing else. */
    static byte[] alone(int orientation) {
        byte[] segment = HexFormat.of().parseHex(SEGMENT);
        segment[PLACE] = (byte) orientation;
        return segment;
    }
}
