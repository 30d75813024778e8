import type { DeskFrame } from './wire';

/** Reads a frame of the live line; what cannot be read or is not known is null and ignored. */
export function readFrame(data: unknown): DeskFrame | null {
  const frame = parse(data);
  switch (frame?.type) {
    case 'welcome':
    case 'pong':
      return { type: frame.type };
    case 'conversation':
      return isObject(frame.summary) && typeof frame.summary.id === 'string' ? (frame as unknown as DeskFrame) : null;
    case 'message':
      return hasMessage(frame) ? (frame as unknown as DeskFrame) : null;
    default:
      return null;
  }
}

function hasMessage(frame: Record<string, unknown>): boolean {
  const { conversation, message } = frame;
  return typeof conversation === 'string' && isObject(message) && typeof message.number === 'number';
}

function parse(data: unknown): Record<string, unknown> | null {
  if (typeof data !== 'string') return null;
  try {
    const frame: unknown = JSON.parse(data);
    return isObject(frame) ? frame : null;
  } catch {
    return null;
  }
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
