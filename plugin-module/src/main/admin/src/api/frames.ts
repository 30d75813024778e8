import { readMessage, readSummary } from './read';
import { object, oneOf, text } from './shape';
import type { DeskFrame } from './wire';

const FRAMES = {
  welcome: object<Extract<DeskFrame, { type: 'welcome' }>>({ type: oneOf('welcome') }),
  pong: object<Extract<DeskFrame, { type: 'pong' }>>({ type: oneOf('pong') }),
  conversation: object<Extract<DeskFrame, { type: 'conversation' }>>({
    type: oneOf('conversation'),
    summary: readSummary,
  }),
  message: object<Extract<DeskFrame, { type: 'message' }>>({
    type: oneOf('message'),
    conversation: text,
    message: readMessage,
  }),
  typing: object<Extract<DeskFrame, { type: 'typing' }>>({ type: oneOf('typing'), conversation: text }),
  gone: object<Extract<DeskFrame, { type: 'gone' }>>({ type: oneOf('gone'), conversation: text }),
};

const readType = object<{ type: keyof typeof FRAMES }>({
  type: oneOf('welcome', 'pong', 'conversation', 'message', 'typing', 'gone'),
});

/** Reads a frame of the live line; what cannot be read or is not known is null and ignored. */
export function readFrame(data: unknown): DeskFrame | null {
  if (typeof data !== 'string') return null;
  try {
    const frame: unknown = JSON.parse(data);
    return FRAMES[readType(frame, 'frame').type](frame, 'frame');
  } catch {
    return null;
  }
}
