package dev.stripechat.runtime.files;

import dev.stripechat.kernel.Refusal;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/** Bytes of a stranger. Whoever would read beyond their end is told that the file is damaged. */
final class Bytes {

    private static final int BYTE = 0xFF;

    private final byte[] all;

    Bytes(byte[] all) {
        this.all = all;
    }

    static Refusal damaged() {
        return Refusal.invalid("bad_file", "The file is damaged, or not what it seems to be.");
    }

    int length() {
        return all.length;
    }

    int at(int place) {
        if (place < 0 || place >= all.length) {
            throw damaged();
        }
        return all[place] & BYTE;
    }

    /** Two bytes, the larger first. */
    int two(int place) {
        return at(place) << 8 | at(place + 1);
    }

    /** Two bytes, the smaller first. */
    int twoBackwards(int place) {
        return at(place) | at(place + 1) << 8;
    }

    /** Three bytes, the smallest first. */
    int threeBackwards(int place) {
        return twoBackwards(place) | at(place + 2) << 16;
    }

    /** Four bytes, the largest first. */
    long four(int place) {
        return (long) two(place) << 16 | two(place + 2);
    }

    /** Four bytes, the smallest first. */
    long fourBackwards(int place) {
        return twoBackwards(place) | (long) twoBackwards(place + 2) << 16;
    }

    /** The place so many bytes further, which must not be behind the end. */
    int after(int place, long more) {
        long next = place + more;
        if (next > all.length) {
            throw damaged();
        }
        return (int) next;
    }

    boolean has(int place, String word) {
        return place >= 0
                && place + word.length() <= all.length
                && word(place, word.length()).equals(word);
    }

    /** So many bytes as signs, each byte one. */
    String word(int place, int length) {
        after(place, length);
        return new String(all, place, length, StandardCharsets.ISO_8859_1);
    }

    /** Where the word stands last, or a negative number. */
    int lastOf(String word, int before) {
        int place = Math.min(before, all.length) - word.length();
        while (place >= 0 && !startsAt(place, word)) {
            place--;
        }
        return place;
    }

    private boolean startsAt(int place, String word) {
        for (int i = 0; i < word.length(); i++) {
            if (all[place + i] != word.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    void copy(int from, int to, ByteArrayOutputStream out) {
        after(from, (long) to - from);
        out.write(all, from, to - from);
    }

    byte[] part(int from, int to) {
        ByteArrayOutputStream part = new ByteArrayOutputStream(to - from);
        copy(from, to, part);
        return part.toByteArray();
    }
}
