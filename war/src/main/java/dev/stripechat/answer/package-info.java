/**
 * Turns a question into an answer from facts we look up and from what the shop has written, asks back, or hands over to a person.
 *
 * <p>Promise: says only what Stripe said, by a signed event or when asked, what the shop's systems show, and what the shop has written
 * ({@link KnowledgeEntry}), and that it is a machine. Verbs: AnswerQuestion, NoteQuestions, LearnFromQuestions, SaveEntry, TryEntry, ExplainPayment,
 * ExplainPaidTwice, ConnectModel, TryModel. Owns: texts of the assistant, entries of the shops, what was asked, model services of shops and
 * what they have cost. Never: guesses, writes anywhere but into a conversation. May be called by: admin; conversation calls it through
 * its port.
 */
@org.jspecify.annotations.NullMarked
package dev.stripechat.answer;
