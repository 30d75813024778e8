package dev.stripechat.runtime.files;

import java.util.List;

/** A kind of file that is taken. */
public enum FileType {
    PNG("image/png", "png"),
    JPEG("image/jpeg", "jpg", "jpeg"),
    GIF("image/gif", "gif"),
    WEBP("image/webp", "webp"),
    PDF("application/pdf", "pdf");

    private final String mediaType;
    private final List<String> endings;

    FileType(String mediaType, String... endings) {
        this.mediaType = mediaType;
        this.endings = List.of(endings);
    }

    public String mediaType() {
        return mediaType;
    }

    /** What its name ends with, the usual first. */
    public List<String> endings() {
        return endings;
    }

    public boolean isImage() {
        return this != PDF;
    }
}
