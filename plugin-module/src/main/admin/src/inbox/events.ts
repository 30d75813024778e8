import type { LineState } from '../api/live';
import type { Attachment, Conversation, Message, Summary } from '../api/wire';

/** What can happen to the Inbox. */
export type InboxEvent =
  | { readonly type: 'listRead'; readonly conversations: readonly Summary[] }
  | { readonly type: 'listFailed' }
  | { readonly type: 'listAgain' }
  | { readonly type: 'opened'; readonly id: string }
  | { readonly type: 'left' }
  | { readonly type: 'conversationRead'; readonly conversation: Conversation }
  | { readonly type: 'conversationFailed'; readonly id: string; readonly missing: boolean }
  | { readonly type: 'olderAsked'; readonly id: string }
  | { readonly type: 'olderRead'; readonly conversation: Conversation }
  | { readonly type: 'olderFailed'; readonly id: string }
  | { readonly type: 'summaryChanged'; readonly summary: Summary }
  | { readonly type: 'messageArrived'; readonly conversation: string; readonly message: Message }
  | {
      readonly type: 'sendStarted';
      readonly conversation: string;
      readonly clientId: string;
      readonly text: string;
      readonly attachment: Attachment | null;
      readonly at: string;
    }
  | {
      readonly type: 'sendFailed';
      readonly conversation: string;
      readonly clientId: string;
      readonly reason: string;
    }
  | { readonly type: 'sendDropped'; readonly conversation: string; readonly clientId: string }
  | { readonly type: 'seen'; readonly id: string }
  | { readonly type: 'typing'; readonly id: string; readonly typing: boolean }
  | { readonly type: 'gone'; readonly id: string }
  | { readonly type: 'line'; readonly state: LineState };
