import type { PayWords } from "../words";

/** English. */
export const payEn: PayWords = {
  language: "en",
  pageTitle: "Pay",
  loading: "Loading your order …",
  away: "The connection is lost just now. We keep trying, you need not do anything.",
  test: "Test mode: nothing is charged.",
  order: "Your order",
  orderNumber: "Order {number}",
  shipping: "Shipping",
  total: "Total",
  rest: "Other items",
  payment: "Payment",
  pay: "Pay {amount}",
  paying: "Paying …",
  slow: "This takes longer than usual. Please keep this page open.",
  secure: "Your payment details go straight to Stripe. Neither the shop nor the chat sees them.",
  toChat: "Questions? Go to the chat",
  unread: "{count} unread",
  chat: "Chat about the payment",
  chatFailed: "The chat does not load just now. We keep trying.",
  formLoading: "Loading the payment form …",
  formFailed: {
    title: "The payment form does not load",
    text: "Perhaps an ad blocker holds it back. Allow js.stripe.com for this page, or use another browser. Nothing was charged, and the chat is glad to help.",
  },
  reload: "Load again",
  problems: {
    declined: { title: "Payment declined", text: "The payment did not go through. You can try again right here." },
    incomplete: { title: "Something is missing", text: "Please check what is marked in the form." },
    changed: {
      title: "Your order has changed",
      text: "It costs {amount} now. Please check that, then pay. Nothing was charged.",
    },
    cancelled_at_bank: {
      title: "Payment cancelled at the bank",
      text: "You came back without paying. Try again, or use another payment method.",
    },
    waiting_at_bank: {
      title: "Your bank waits for your confirmation",
      text: "Confirm the payment with your bank, or use another payment method.",
    },
    interrupted: {
      title: "The connection was interrupted",
      text: "Please try again. This order is charged once at most.",
    },
  },
  tryAgain: "Try again",
  otherMethod: "Choose another payment method",
  goOn: "Go on at the bank",
  outcomes: {
    checking: { title: "We are checking your payment", text: "This takes a few seconds. Please do not pay again." },
    paid: { title: "Thank you, your payment has arrived", text: "The order is paid. {shop} knows about it." },
    already_paid: {
      title: "This order is already paid",
      text: "You need not do anything more, and nothing is charged a second time.",
    },
    unclear: {
      title: "Please ask the shop",
      text: "{shop} has already booked something about the money for this order, so nothing can be paid here. Please do not pay again; do ask in the chat.",
    },
    authorized: {
      title: "Thank you, the amount is reserved",
      text: "{shop} takes it when your order is handled. Please do not pay again.",
    },
    processing: {
      title: "Your payment is on its way",
      text: "Your bank takes a few days for it. {shop} hears as soon as the money is there; please do not pay again.",
    },
    canceled: {
      title: "This payment was cancelled",
      text: "Nothing can be paid here any more. If you still want the order, please go back to the shop.",
    },
    expired: {
      title: "This link has expired",
      text: "For your safety a payment link works for a while only. The shop gives you a new one.",
    },
    gone: {
      title: "This order does not exist any more",
      text: "The shop has cancelled it. Nothing can be paid here any more, and nothing is charged.",
    },
    unknown: {
      title: "We do not know this link",
      text: "Perhaps a part of the address is missing. Please open the link again from the shop.",
    },
    not_connected: {
      title: "Payments do not work here just now",
      text: "The shop cannot take this payment at the moment. Nothing was charged; do ask in the chat.",
    },
  },
  onToShop: "Go on to {shop}",
  backToShop: "Back to {shop}",
  leaving: "You go back to {shop} in a moment.",
  stay: "Stay here",
  name: "English",
};
