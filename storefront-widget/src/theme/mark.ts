const space = "http://www.w3.org/2000/svg";

/** The outline of the mark, 24 x 24, to be filled by `evenodd`: a speech bubble with the magnetic stripe of a card. */
export const markPath =
  "M4 3h16a3 3 0 0 1 3 3v9a3 3 0 0 1-3 3h-7.2L7.4 21.8A.9.9 0 0 1 6 21v-3H4a3 3 0 0 1-3-3V6a3 3 0 0 1 3-3ZM1 7.5h22v3H1zM5 13.2h6v1.6H5z";

/** Draws the mark. */
export function drawMark(): SVGElement {
  const mark = document.createElementNS(space, "svg");
  const path = document.createElementNS(space, "path");
  mark.setAttribute("viewBox", "0 0 24 24");
  path.setAttribute("fill-rule", "evenodd");
  path.setAttribute("d", markPath);
  mark.append(path);
  return mark;
}
