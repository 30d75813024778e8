package dev.stripechat.architecture.planted.answer;

import com.stripe.model.PaymentIntent;

/** Planted: Stripe's SDK beside its door. */
public record AsksStripe(PaymentIntent intent) {}
