/** Stands for a panel's file that cannot be had twice. */
globalThis.timesLoaded = (globalThis.timesLoaded ?? 0) + 1;
if (globalThis.timesLoaded < 3) throw new Error("not now");

export { createPanel } from "../../../site/widget/1.0.0/panel-test.js";
