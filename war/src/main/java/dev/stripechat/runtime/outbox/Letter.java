package dev.stripechat.runtime.outbox;

/**
 * What is to be sent.
 *
 * @param what the kind of it and what it is about, in ids, for the people who look after the installation
 * @param payload what its carrier needs to know; ids rather than what somebody wrote
 * @param key sending twice with the same key is sending once; unique for the shop and the destination
 */
public record Letter(Lane lane, String what, String payload, String key) {}
