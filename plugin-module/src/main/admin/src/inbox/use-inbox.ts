import { type InjectionKey, inject, onMounted, onScopeDispose, provide, watch } from 'vue';
import { deskLineUrl, LiveLine } from '../api/live';
import type { SessionView } from '../api/wire';
import { useTexts } from '../i18n/use-texts';
import { useServices } from '../services';
import { keptHere } from '../session/storage';
import { Inbox } from './inbox';
import { inboxOf } from './inboxes';
import { SeenMarks } from './seen';

/** While the live line is cut the Inbox asks so often: a proxy may let no WebSocket through. */
const ASK_EVERY_MS = 5_000;

/** The Inbox and who looks at it. */
export interface InboxContext {
  readonly inbox: Inbox;
  readonly staff: SessionView['staff'];
}

/** Under this key the Inbox page provides its Inbox. */
export const INBOX: InjectionKey<InboxContext> = Symbol('inbox');

/** The Inbox of the page around this component. */
export function useInbox(): InboxContext {
  const context = inject(INBOX);
  if (context === undefined) throw new Error('There is no Inbox around this component');
  return context;
}

/** Keeps the Inbox of the signed-in agent live as long as the page is shown, and provides it. */
export function provideInbox(staff: SessionView['staff']) {
  const { deskCalls, session, shop } = useServices();
  const { locale } = useTexts();
  const inbox = inboxOf(session, staff.id, () => {
    const marks = new SeenMarks(keptHere(), session.current.value?.shop ?? '', staff.id);
    const signedIn = () => session.current.value?.staff.id === staff.id;
    return new Inbox({ calls: deskCalls, marks, signedIn, language: () => locale.value });
  });
  const line = useLine(inbox);

  inbox.startAnew();
  onScopeDispose(() => inbox.startAnew());

  onMounted(() => void inbox.readAgain());
  watch(
    () => inbox.state.value.line,
    (now) => now === 'online' && void shop.read(deskCalls),
  );
  watch(locale, () => void inbox.readAgain());
  provide(INBOX, { inbox, staff });
  return { inbox, tryNow: () => line.tryNow() };
}

function useLine(inbox: Inbox): LiveLine {
  const { session } = useServices();
  const line = new LiveLine({
    url: deskLineUrl(location),
    token: () => session.token(),
    onFrame: (frame) => inbox.hear(frame),
    onState: (state) => inbox.tell({ type: 'line', state }),
    onSignedOut: () => session.end(),
  });
  const tryNow = () => line.tryNow();
  let asking: ReturnType<typeof setInterval> | undefined;
  onMounted(() => {
    line.start();
    window.addEventListener('online', tryNow);
    asking = setInterval(() => void (inbox.state.value.line === 'lost' && inbox.readAgain()), ASK_EVERY_MS);
  });
  onScopeDispose(() => {
    clearInterval(asking);
    line.stop();
    window.removeEventListener('online', tryNow);
  });
  return line;
}
