import type { Handover, Rating } from './outcome';
import { Problem } from './problem';
import { flag, instant, list, object, oneOf, orNull, type Reader, text, webAddress, whole } from './shape';
import type {
  Attachment,
  Author,
  Cart,
  CartItem,
  Conversation,
  Message,
  NewSession,
  Notice,
  Payment,
  PaymentState,
  Reach,
  Reason,
  Role,
  SessionView,
  ShopView,
  Source,
  Step,
  Summary,
} from './wire';

const author = oneOf<Author>('shopper', 'agent', 'assistant', 'system');
const state = oneOf<PaymentState>(
  'requires_payment_method',
  'declined',
  'requires_action',
  'processing',
  'authorized',
  'succeeded',
  'canceled',
);

const notice = object<Notice>({
  kind: oneOf('payment'),
  state,
  amount: whole,
  currency: text,
  next: oneOf('fix_details', 'try_again', 'try_later', 'authenticate', 'other_method', 'check_first', 'none'),
});

/** A path of ours, and no other address. */
const path: Reader<string> = (value, place) => {
  const read = text(value, place);
  if (!/^\/api\/v1\/attachments\/[\w-]+$/.test(read)) throw new Problem('bad_answer', 0, `${place} is no file of ours`);
  return read;
};

/** Reads a file. */
export const readAttachment: Reader<Attachment> = object<Attachment>({
  name: text,
  type: oneOf('image', 'pdf'),
  bytes: whole,
  width: orNull(whole),
  height: orNull(whole),
  url: path,
});

/** Reads a message. */
export const readMessage: Reader<Message> = object<Message>({
  number: whole,
  clientId: orNull(text),
  author,
  name: orNull(text),
  text,
  at: instant,
  notice: orNull(notice),
  attachment: orNull(readAttachment),
  source: orNull(object<Source>({ title: text, url: webAddress, at: orNull(instant) })),
  choices: list(text),
});

const reach = object<Reach>({ delivered: whole, seen: whole });

/** Reads a row of the list. */
export const readSummary: Reader<Summary> = object<Summary>({
  id: text,
  language: text,
  state: oneOf('open', 'closed'),
  inCharge: oneOf('assistant', 'agent', 'nobody'),
  agent: orNull(object({ id: text, name: text })),
  waiting: flag,
  lastNumber: whole,
  startedAt: instant,
  lastAt: instant,
  lastAuthor: orNull(author),
  preview: text,
  payment: orNull(object({ state, amount: whole, currency: text })),
  marks: object({ shopper: reach, staff: reach }),
});

/** Reads the list of the Inbox. */
export const readList = object<{ readonly conversations: readonly Summary[] }>({ conversations: list(readSummary) });

const reason = object<Reason>({
  code: text,
  meaning: text,
  advice: text,
  doNotTell: flag,
  adviceCode: orNull(text),
});

const payment = object<Payment>({
  paymentIntent: text,
  state,
  amount: whole,
  currency: text,
  reason: orNull(reason),
  updatedAt: instant,
  linkedAt: instant,
  proof: oneOf('shop_token', 'client_secret', 'payment_page', 'order', 'order_number'),
  matches: flag,
  mode: oneOf('test', 'live'),
  steps: list(object<Step>({ state, at: instant, late: flag, reason: orNull(reason) })),
});

const cart = object<Cart>({
  checkout: text,
  orderNumber: orNull(text),
  currency: text,
  total: whole,
  shipping: orNull(whole),
  items: list(object<CartItem>({ name: text, quantity: whole, amount: whole })),
  updatedAt: instant,
});

const handover = object<Handover>({
  number: whole,
  at: instant,
  question: text,
  tried: list(text),
  facts: list(text),
  candidates: list(text),
});

/** Reads one conversation with the newest of its messages. */
export const readConversation: Reader<Conversation> = object<Conversation>({
  summary: readSummary,
  messages: list(readMessage),
  hasOlder: flag,
  payments: list(payment),
  cart: orNull(cart),
  ratings: list(object<Rating>({ choice: oneOf('yes', 'partly', 'no'), comment: orNull(text), at: instant })),
  handovers: list(handover),
});

/** Reads the shop that a member works for. */
export const readShop: Reader<ShopView> = object<ShopView>({ id: text, name: text });

const session = {
  expiresAt: instant,
  staff: object<SessionView['staff']>({ id: text, name: text, role: oneOf<Role>('agent', 'supervisor', 'admin') }),
  shop: text,
};

/** Reads who is signed in. */
export const readSession: Reader<SessionView> = object<SessionView>(session);

/** Reads the answer to a sign-in. */
export const readNewSession: Reader<NewSession> = object<NewSession>({ token: text, ...session });
