import { begin } from "./main";

const place = document.getElementById("page");
if (place) {
  place.replaceChildren();
  if ("adoptedStyleSheets" in document) begin(place);
  else place.textContent = "Bitte nehmen Sie einen neueren Browser. – Please use a newer browser.";
}
