import { markPath } from "../theme/mark";

const outlines = {
  clip: "M20 11l-8.5 8.5a5 5 0 0 1-7-7L13 4a3.3 3.3 0 0 1 4.7 4.7l-8.3 8.3a1.6 1.6 0 0 1-2.4-2.3L14.5 7",
  file: "M6 3h8l4 4v14H6zM14 3v4h4",
  more: "M5 12h.01M12 12h.01M19 12h.01",
  smile: "M12 3a9 9 0 1 0 .01 0zM8 14a5 5 0 0 0 8 0M9 9.5h.01M15 9.5h.01",
  close: "M6 6l12 12M18 6 6 18",
  send: "M4 12h15M13 6l6 6-6 6",
  good: "M5 12.5l4.5 4.5L19 7.5",
  attention: "M12 5v9M12 18.2v.8",
  wait: "M12 5.5V12l4 3",
  stop: "M6.5 6.5l11 11M17.5 6.5l-11 11",
  next: "M5 12h13M13 7l5 5-5 5",
};

/** A line drawing in the colour of the text; it says nothing that the text does not say. */
export function Icon({ name }: { name: keyof typeof outlines }) {
  return (
    <svg class="icon" viewBox="0 0 24 24" aria-hidden="true">
      <path d={outlines[name]} />
    </svg>
  );
}

/** The mark of Stripe Chat. */
export function Mark() {
  return (
    <svg class="mark" viewBox="0 0 24 24" aria-hidden="true">
      <path fill-rule="evenodd" d={markPath} />
    </svg>
  );
}
