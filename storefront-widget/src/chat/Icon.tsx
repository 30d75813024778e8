import { markPaths } from "../theme/mark";

const outlines = {
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
      <path class="shape" d={markPaths.shape} />
      <path class="stripe" d={markPaths.stripe} />
    </svg>
  );
}
