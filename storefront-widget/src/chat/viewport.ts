/** Tells the style which part of the window an on-screen keyboard leaves free. */
export function followViewport(panel: HTMLElement): () => void {
  const view = window.visualViewport;
  const follow = () => {
    if (!view) return;
    panel.style.setProperty("--view-height", `${view.height}px`);
    panel.style.setProperty("--view-top", `${view.offsetTop}px`);
  };
  follow();
  view?.addEventListener("resize", follow);
  view?.addEventListener("scroll", follow);
  return () => {
    view?.removeEventListener("resize", follow);
    view?.removeEventListener("scroll", follow);
  };
}
