import { instant, list, object, oneOf, orNull, type Reader, text, whole } from './shape';
import type { Arrival, Departure, DepartureState, Outbox } from './wire';

const departure = object<Departure>({
  id: text,
  destination: text,
  lane: text,
  what: text,
  state: oneOf<DepartureState>('waiting', 'sending', 'sent', 'uncertain', 'dead', 'skipped'),
  attempts: whole,
  cause: orNull(text),
  createdAt: instant,
  lastTriedAt: orNull(instant),
  nextTryAt: orNull(instant),
});

/** Reads the Outbox. */
export const readOutbox: Reader<Outbox> = object<Outbox>({
  departures: list(departure),
  counts: object<Outbox['counts']>({ waiting: whole, sending: whole, uncertain: whole, dead: whole }),
});

/** Reads what of the Intake could not be dealt with. */
export const readIntake = object<{ readonly arrivals: readonly Arrival[] }>({
  arrivals: list(
    object<Arrival>({
      source: text,
      eventId: text,
      subject: text,
      state: text,
      attempts: whole,
      cause: orNull(text),
      receivedAt: instant,
    }),
  ),
});
