/** What elements are made with: the framework has `h` in it anyway, but not the runtime of the newer notation. */
export { Fragment, h } from "preact";
