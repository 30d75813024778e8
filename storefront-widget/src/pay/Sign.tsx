/** A closed lock. */
export const lock = "M6 11h12v9H6zM8.5 11V7.5a3.5 3.5 0 0 1 7 0V11";
/** The way back. */
export const back = "M19 12H6M11 7l-5 5 5 5";

/** A line drawing of the page's own; it says nothing that the text does not say. */
export function Sign({ path }: { path: string }) {
  return (
    <svg class="icon" viewBox="0 0 24 24" aria-hidden="true">
      <path d={path} />
    </svg>
  );
}
