import { FakeWebSocket } from "./fake-web-socket";
import { Shopper } from "./shopper";

/** Somebody who has said something and was heard. */
export async function talking(language = "en"): Promise<Shopper> {
  const shopper = new Shopper(language);
  await shopper.says("Hello?");
  await shopper.waits(200);
  shopper.server.welcomes();
  await shopper.waits();
  await shopper.isAccepted(1);
  return shopper;
}

/** A frame of the server comes in. */
export async function hears(shopper: Shopper, frame: object): Promise<void> {
  FakeWebSocket.last.says(frame);
  await shopper.waits();
}

/** Presses the button, or the link, of that name. */
export async function presses(shopper: Shopper, name: string): Promise<void> {
  const all = [...shopper.root.querySelectorAll<HTMLButtonElement>("button, a")];
  const found = all.find((one) => one.textContent === name || one.getAttribute("aria-label") === name);
  if (!found) throw new Error(`there is no ${name} among ${all.map((one) => one.textContent)}`);
  found.focus();
  found.click();
  await shopper.waits();
}

/** Something of the menu. */
export async function opens(shopper: Shopper, name: string): Promise<void> {
  (shopper.find(".menu") as HTMLDetailsElement).open = true;
  await presses(shopper, name);
}
