package dev.stripechat.runtime.files;

import java.util.Optional;

/**
 * A file that is what it says, without what is not seen of it.
 *
 * @param size of an image
 */
public record CheckedFile(FileType type, Optional<Size> size, byte[] content) {}
