import { expect, it } from "vitest";
import { keepLanguage, readAddress, returnUrl, serverOf } from "../../src/pay/address";

/** A window of which only the address can be seen and changed. */
function at(href: string) {
  const page = {
    location: { href },
    history: {
      replaceState: (_state: null, _unused: string, url: URL) => {
        page.location.href = `${url}`;
      },
    },
  };
  return page as unknown as Window & { location: { href: string } };
}

it("the address holds the token", () => {
  expect(readAddress(at("https://chat.example/pay/tok-1"))).toEqual({ token: "tok-1", language: null, returned: null });
});

it("what Stripe added is read and taken out of the address, the rest stays", () => {
  const page = at(
    "https://chat.example/chat/pay/t?payment_intent=pi_1&payment_intent_client_secret=pi_1_secret_2&redirect_status=failed&language=de",
  );

  expect(readAddress(page)).toEqual({ token: "t", language: "de", returned: "failed" });
  expect(page.location.href).toBe("https://chat.example/chat/pay/t?language=de");
});

it("a return without a status is one, too", () => {
  const page = at("https://chat.example/pay/t?payment_intent=pi_1");

  expect(readAddress(page).returned).toBe("");
  expect(page.location.href).toBe("https://chat.example/pay/t");
});

it("the chosen language survives the way over a bank", () => {
  const page = at("https://chat.example/pay/t#chat");

  keepLanguage("en", page);

  expect(returnUrl(page)).toBe("https://chat.example/pay/t?language=en");
});

it("our server is where the page is", () => {
  expect(serverOf(at("https://shop.example/chat/pay/t?x"))).toBe("https://shop.example/chat");
});
