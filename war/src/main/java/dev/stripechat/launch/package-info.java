/**
 * The release jar: {@code java -jar stripe-chat.jar} becomes a running server, or one clear sentence and an exit code.
 *
 * <p>Promise: nothing is started before the configuration, the data folder and the port are known to be good; data of a
 * shop is never cleaned, moved or initialised again. Steps: read the configuration, lock the data folder, start or
 * probe PostgreSQL, boot Payara Micro with the WAR. Owns the folder {@code stripe-chat.data-dir} and the process of the
 * embedded PostgreSQL. Never knows a shop, a payment or a conversation, and is not part of the WAR: it hands over by
 * system properties alone. Called by {@code java -jar} only; keys are in {@code config/README.md}.
 */
@NullMarked
package dev.stripechat.launch;

import org.jspecify.annotations.NullMarked;
