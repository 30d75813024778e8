package dev.stripechat.answer;

/**
 * Why nobody may read what a model service has said.
 *
 * @param word for machines
 * @param detail the part of it that is wrong, or empty
 */
public record Objection(String word, String detail) {

    static final String NOT_IN_GROUND = "not_in_ground";

    static Objection of(String word) {
        return new Objection(word, "");
    }
}
