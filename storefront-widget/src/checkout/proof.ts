const clientSecret = /^pi_\w+_secret_\w+$/;

/** Whether a proof is the client secret of a PaymentIntent; any other proof is a ShopToken. */
export function isClientSecret(proof: string): boolean {
  return clientSecret.test(proof);
}

/** The client secret that Stripe adds to the address of a return page, or `null`. */
export function secretOfReturn(query: string = location.search): string | null {
  const secret = new URLSearchParams(query).get("payment_intent_client_secret");
  return secret && isClientSecret(secret) ? secret : null;
}
