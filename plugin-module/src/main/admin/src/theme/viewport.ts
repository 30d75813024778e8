/** What this needs of the browser's `visualViewport`. */
export type Viewport = Pick<VisualViewport, 'height' | 'offsetTop' | 'scale' | 'addEventListener'>;

/**
 * Keeps the page as high as what the eye sees, so that the composer stands above the keyboard of a phone: Safari lays
 * the keyboard over the page without shrinking it. Who has zoomed in keeps the whole page to move about in.
 */
export function followViewport(root: HTMLElement, viewport: Viewport | null): void {
  if (viewport === null) return;
  const follow = () => {
    if (Math.abs(viewport.scale - 1) > 0.01) {
      root.style.removeProperty('--sc-height');
      root.style.removeProperty('--sc-top');
      return;
    }
    root.style.setProperty('--sc-height', `${viewport.height}px`);
    root.style.setProperty('--sc-top', `${Math.max(0, viewport.offsetTop)}px`);
  };
  viewport.addEventListener('resize', follow);
  viewport.addEventListener('scroll', follow);
  follow();
}
