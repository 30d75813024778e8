package dev.stripechat.runtime.files;

import dev.stripechat.kernel.Refusal;

/** How large an image is, in pixels. A few bytes can claim more of them than a browser has memory for. */
public record Size(int width, int height) {

    static final int LONGEST_SIDE = 16_384;
    static final long MOST_PIXELS = 100_000_000L;

    public Size {
        if (width < 1 || height < 1) {
            throw Bytes.damaged();
        }
        if (width > LONGEST_SIDE || height > LONGEST_SIDE || (long) width * height > MOST_PIXELS) {
            throw Refusal.invalid("too_many_pixels", "The image has too many pixels.");
        }
    }

    /** The same, lying on its side. */
    Size turned() {
        return new Size(height, width);
    }
}
