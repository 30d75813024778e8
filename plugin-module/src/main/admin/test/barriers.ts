import axe from 'axe-core';

const LEVELS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'best-practice'];

/** Each rule that is broken on the page, and where. Colours need a real browser and are judged there. */
export async function barriers(page: Element = document.body): Promise<string[]> {
  const { violations } = await axe.run(page, {
    runOnly: LEVELS,
    rules: { 'color-contrast': { enabled: false }, region: { enabled: false } },
  });
  return violations.flatMap((rule) => rule.nodes.map((node) => `${rule.id} ${node.html}`));
}
