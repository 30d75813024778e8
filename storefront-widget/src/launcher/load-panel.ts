import type { PanelModule } from "../chat/contract";

declare const PANEL_FILE: string;

let failures = 0;

/** Loads the panel; after a failure the next call asks anew, past the browser's memory of the failure. */
export async function loadPanel(server: string): Promise<PanelModule> {
  const again = failures ? `?${failures}` : "";
  try {
    return await import(`${server}/widget/${PANEL_FILE}${again}`);
  } catch (reason) {
    failures++;
    throw reason;
  }
}
