package dev.stripechat.runtime.files;

import dev.stripechat.kernel.Refusal;
import jakarta.enterprise.context.Dependent;

/**
 * Reads from the bytes of a file what it is; neither its name nor what its sender says of it counts. What is no PNG,
 * JPEG, GIF, WebP or PDF from its first byte to its last is refused, and what is, loses all that is not seen.
 */
@Dependent
public class FileCheck {

    /**
     * The file, if it may be kept.
     *
     * @throws Refusal invalid: {@code empty}, {@code bad_file} or {@code too_many_pixels}
     */
    public CheckedFile checked(byte[] content) {
        if (content.length == 0) {
            throw Refusal.invalid("empty", "The file is empty.");
        }
        Bytes bytes = new Bytes(content);
        if (bytes.has(0, Png.BEGINNING)) {
            return Png.checked(bytes);
        }
        if (bytes.has(0, Jpeg.BEGINNING)) {
            return Jpeg.checked(bytes);
        }
        if (Gif.is(bytes)) {
            return Gif.checked(bytes);
        }
        if (WebP.is(bytes)) {
            return WebP.checked(bytes);
        }
        if (bytes.has(0, Pdf.BEGINNING)) {
            return Pdf.checked(bytes);
        }
        throw Refusal.invalid(
                "bad_file", "Only images (PNG, JPEG, GIF, WebP) and PDF files are taken.");
    }
}
