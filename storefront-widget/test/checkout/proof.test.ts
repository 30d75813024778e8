// @vitest-environment node
import { expect, it } from "vitest";
import { isClientSecret, secretOfReturn } from "../../src/checkout/proof";

it.each([
  ["pi_3Nabc_secret_xyz9", true],
  ["eyJhbGciOiJFZERTQSJ9.eyJpc3MiOiJzaG9wIn0.c2ln", false],
  ["eyJ.pi_a_secret_b.sig", false],
  ["seti_1_secret_2", false],
  ["pi_3Nabc", false],
  ["pi_3Nabc_secret_", false],
  ["", false],
])("%j is a client secret: %s", (proof, yes) => {
  expect(isClientSecret(proof)).toBe(yes);
});

it.each([
  ["?payment_intent=pi_a&payment_intent_client_secret=pi_a_secret_b&redirect_status=failed", "pi_a_secret_b"],
  ["?x=1", null],
  ["", null],
  ["?payment_intent_client_secret=", null],
  ["?payment_intent_client_secret=%3Cscript%3E", null],
  ["?other_payment_intent_client_secret=pi_a_secret_b", null],
])("a return page at %j holds %j", (query, secret) => {
  expect(secretOfReturn(query)).toBe(secret);
});
