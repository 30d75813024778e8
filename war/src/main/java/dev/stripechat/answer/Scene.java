package dev.stripechat.answer;

import dev.stripechat.kernel.Language;
import java.time.LocalDate;
import java.util.Optional;

/**
 * Where and when an answer is to be said, and in which language.
 *
 * @param channel the shop's sales channel, if it is known
 * @param day of the shop, in its time zone
 */
public record Scene(Language language, Optional<String> channel, Place place, LocalDate day) {}
