import type { PanelModule } from "../chat/contract";
import type { HintModule } from "../hint/contract";

declare const PANEL_FILE: string;
declare const HINT_FILE: string;

const patience = 20_000;
let failures = 0;

/** Loads the panel; after a failure the next call asks anew, past the browser's memory of the failure. */
export const loadPanel = (server: string): Promise<PanelModule> => load(`${server}/widget/${PANEL_FILE}`);

/** Loads what offers help to a shopper who hesitates. */
export const loadHint = (server: string): Promise<HintModule> => load(`${server}/widget/${HINT_FILE}`);

/** A file that hangs has failed, too. */
async function load<Module>(file: string): Promise<Module> {
  const late = new Promise<never>((_, fail) => setTimeout(fail, patience));
  try {
    return await Promise.race([import(failures ? `${file}?${failures}` : file), late]);
  } catch (reason) {
    failures++;
    throw reason;
  }
}
