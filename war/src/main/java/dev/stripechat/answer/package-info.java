/**
 * Turns a question into an answer from facts we hold, or hands over to a person.
 *
 * <p>Promise: says only what Stripe said, by a signed event or when asked, and that it is a machine. Verbs: respond, ExplainPayment, ExplainPaidTwice, ConnectModel, TryModel. Owns: texts
 * of the assistant, model services of shops and what they have cost ({@code answer_model_*}). Never: guesses, writes anywhere but into a conversation. May be called by: admin; conversation calls
 * it through its port.
 */
@org.jspecify.annotations.NullMarked
package dev.stripechat.answer;
