import { Problem } from './problem';

/** Reads a value of one shape; throws a `Problem` that names the place when it has another one. */
export type Reader<Value> = (value: unknown, place: string) => Value;

/** A text, also an empty one. */
export const text: Reader<string> = (value, place) => (typeof value === 'string' ? value : wrong(place, 'a text'));

/** True or false. */
export const flag: Reader<boolean> = (value, place) =>
  typeof value === 'boolean' ? value : wrong(place, 'true or false');

/** A whole number, such as an amount in minor units. */
export const whole: Reader<number> = (value, place) =>
  Number.isSafeInteger(value) ? (value as number) : wrong(place, 'a whole number');

/** A moment, as ISO 8601 writes it. */
export const instant: Reader<string> = (value, place) =>
  typeof value === 'string' && /^\d{4}-\d\d-\d\dT.+Z$/.test(value) && !Number.isNaN(Date.parse(value))
    ? value
    : wrong(place, 'an instant');

/** One of a few words. */
export function oneOf<Word extends string>(...words: readonly Word[]): Reader<Word> {
  return (value, place) => words.find((word) => word === value) ?? wrong(place, words.join(' or '));
}

/** Null or something. */
export function orNull<Value>(reader: Reader<Value>): Reader<Value | null> {
  return (value, place) => (value === null ? null : reader(value, place));
}

/** An address that a browser may be led to; another one is none. */
export const webAddress: Reader<string | null> = (value, place) =>
  value !== null && URL.canParse(text(value, place)) && new URL(text(value, place)).protocol === 'https:'
    ? text(value, place)
    : null;

/** A list of things of one shape. */
export function list<Value>(reader: Reader<Value>): Reader<readonly Value[]> {
  return (value, place) =>
    Array.isArray(value) ? value.map((one, index) => reader(one, `${place}[${index}]`)) : wrong(place, 'a list');
}

/**
 * An object with all of these fields. Fields that are not named are left out: a page that stays open over an upgrade
 * of the server must not stop because the server says more than before.
 */
export function object<Shape extends object>(
  fields: {
    readonly [Key in keyof Shape]-?: Reader<Shape[Key]>;
  },
): Reader<Shape> {
  const readers = Object.entries(fields) as [string, Reader<unknown>][];
  return (value, place) => {
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return wrong(place, 'an object');
    const given = value as Record<string, unknown>;
    return Object.fromEntries(readers.map(([name, read]) => [name, read(given[name], `${place}.${name}`)])) as Shape;
  };
}

function wrong(place: string, wanted: string): never {
  throw new Problem('bad_answer', 0, `${place} is not ${wanted}`);
}
