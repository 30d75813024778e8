package dev.stripechat.runtime.files;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.zip.CRC32;
import javax.imageio.ImageIO;

/** Small files of all kinds, and what strangers make of them. */
public final class SampleFile {

    /** What must never be stored of a photo. */
    public static final String PLACE = "GPS-CANARY-52.5163N";

    private static final String ONE_PIXEL_WEBP = "UklGRhoAAABXRUJQVlA4TA0AAAAvAAAAEAcQERGIiP4HAA==";

    private SampleFile() {}

    /** 64 by 48 pixels. */
    public static byte[] png() {
        return drawn("png", 64, 48);
    }

    /** As large as that, for a picture to look at. */
    public static byte[] png(int width, int height) {
        return drawn("png", width, height);
    }

    public static byte[] jpeg() {
        return drawn("jpg", 64, 48);
    }

    public static byte[] gif() {
        return drawn("gif", 64, 48);
    }

    /** One pixel. */
    public static byte[] webp() {
        return Base64.getDecoder().decode(ONE_PIXEL_WEBP);
    }

    public static byte[] pdf() {
        return bytes(
                "%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n"
                        + "2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj\n"
                        + "3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 99 99]>>endobj\n"
                        + "xref\n0 4\n0000000000 65535 f \n0000000009 00000 n \n0000000052 00000 n \n"
                        + "0000000101 00000 n \ntrailer<</Size 4/Root 1 0 R>>\nstartxref\n163\n%%EOF\n");
    }

    /** A photo that tells where it was taken, and which side is up. */
    public static byte[] jpegWithExif(int orientation) {
        byte[] exif = Orientation.alone(orientation);
        byte[] place = segment(0xE1, "Exif\0\0" + "XX" + PLACE);
        byte[] comment = segment(0xFE, PLACE);
        byte[] film = segment(0xE2, "MPF\0" + PLACE);
        byte[] jpeg = jpeg();
        return joined(
                part(jpeg, 0, 2),
                exif,
                place,
                comment,
                film,
                part(jpeg, 2, jpeg.length),
                bytes(PLACE));
    }

    public static byte[] pngWithTexts() {
        byte[] png = png();
        int afterHead = 8 + 25;
        return joined(
                part(png, 0, afterHead),
                chunk("tEXt", bytes("Comment\0" + PLACE)),
                chunk("eXIf", bytes("II*\0" + PLACE)),
                chunk("zzZz", bytes(PLACE)),
                part(png, afterHead, png.length));
    }

    public static byte[] webpWithExif() {
        byte[] webp = webp();
        byte[] head = {10, 0, 0, 0, 0x0C, 0, 0, 0, 0, 0, 0, 0, 0, 0};
        byte[] chunks =
                joined(
                        bytes("VP8X"),
                        head,
                        part(webp, 12, webp.length),
                        bytes("EXIF"),
                        littleEndian(PLACE.length() + 1),
                        bytes(PLACE + "\0"),
                        new byte[(PLACE.length() + 1) % 2]);
        return joined(bytes("RIFF"), littleEndian(chunks.length + 4), bytes("WEBP"), chunks);
    }

    /** A PNG that claims to be so large. */
    public static byte[] pngClaiming(int width, int height) {
        byte[] png = png();
        ByteBuffer head = ByteBuffer.allocate(13);
        head.putInt(width).putInt(height).put(part(png, 24, 29));
        return joined(part(png, 0, 8), chunk("IHDR", head.array()), part(png, 33, png.length));
    }

    public static byte[] joined(byte[]... parts) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            all.writeBytes(part);
        }
        return all.toByteArray();
    }

    /** Each sign one byte. */
    public static byte[] bytes(String signs) {
        return signs.getBytes(StandardCharsets.ISO_8859_1);
    }

    /** The signs that bytes are. */
    public static String signs(byte[] bytes) {
        return new String(bytes, StandardCharsets.ISO_8859_1);
    }

    static byte[] part(byte[] all, int from, int to) {
        return java.util.Arrays.copyOfRange(all, from, to);
    }

    static byte[] chunk(String kind, byte[] content) {
        CRC32 sum = new CRC32();
        sum.update(bytes(kind));
        sum.update(content);
        return ByteBuffer.allocate(12 + content.length)
                .putInt(content.length)
                .put(bytes(kind))
                .put(content)
                .putInt((int) sum.getValue())
                .array();
    }

    private static byte[] segment(int kind, String content) {
        return ByteBuffer.allocate(4 + content.length())
                .put((byte) 0xFF)
                .put((byte) kind)
                .putShort((short) (2 + content.length()))
                .put(bytes(content))
                .array();
    }

    private static byte[] littleEndian(int number) {
        return ByteBuffer.allocate(4).putInt(Integer.reverseBytes(number)).array();
    }

    private static byte[] drawn(String format, int width, int height) {
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = image.createGraphics();
        pen.setColor(new Color(0x2B, 0x4B, 0xC9));
        pen.fillRect(0, 0, width, height);
        pen.setColor(Color.ORANGE);
        pen.fillOval(width / 4, height / 4, width / 2, height / 2);
        pen.dispose();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, format, out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }
}
