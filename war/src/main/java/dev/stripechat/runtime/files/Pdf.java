package dev.stripechat.runtime.files;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** PDF (ISO 32000-1, section 7.5): it begins and ends as one, and is no page or archive besides. */
final class Pdf {

    static final String BEGINNING = "%PDF-";

    private static final Pattern VERSION = Pattern.compile("%PDF-\\d\\.\\d");
    private static final int VERSION_LENGTH = 8;
    private static final String END = "%%EOF";
    private static final int LAST_PART = 1024;

    /** So far browsers look for signs of a page. */
    private static final int FIRST_PART = 1500;

    private static final String[] SIGNS_OF_A_PAGE = {
        "<html", "<head", "<body", "<script", "<!doctype", "<svg", "<iframe", "<img", "<?php"
    };

    /** The end of an archive is looked for so far from the end of the file. */
    private static final int LONGEST_ARCHIVE_END = 65_557;

    private static final String END_OF_ARCHIVE = "PK\u0005\u0006";

    private Pdf() {}

    /** What stands behind the end is dropped. */
    static CheckedFile checked(Bytes bytes) {
        int end = bytes.lastOf(END, bytes.length());
        if (end < 0
                || !VERSION.matcher(bytes.word(0, VERSION_LENGTH)).matches()
                || bytes.lastOf("startxref", end) < end - LAST_PART
                || bytes.lastOf("startxref", end) < 0
                || isPage(bytes, end)
                || bytes.lastOf(END_OF_ARCHIVE, end) > end - LONGEST_ARCHIVE_END
                        && bytes.lastOf(END_OF_ARCHIVE, end) >= 0) {
            throw Bytes.damaged();
        }
        return new CheckedFile(FileType.PDF, Optional.empty(), bytes.part(0, end + END.length()));
    }

    private static boolean isPage(Bytes bytes, int end) {
        String first = bytes.word(0, Math.min(FIRST_PART, end)).toLowerCase(Locale.ROOT);
        return Stream.of(SIGNS_OF_A_PAGE).anyMatch(first::contains);
    }
}
