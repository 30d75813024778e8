import type { Plugin } from 'vite';

const ENTRY =
  /^\s*"\/node_modules\/@shopware-ag\/meteor-icon-kit\/icons\/(regular|solid)\/([A-Za-z0-9-]+)\.svg": .*$/gm;

/**
 * Meteor's icon component can load each of some 950 icons, and a bundler must write a file for every one.
 * This plugin keeps those that the pages use; an unknown name stops the build.
 */
export function onlyIcons(names: readonly string[]): Plugin {
  return {
    name: 'only-icons',
    apply: 'build',
    transform(code, id) {
      if (!/meteor-component-library\/dist\/mt-icon\.vue/.test(id)) return null;
      const missing = new Set(names);
      const kept = code.replace(ENTRY, (line: string, mode: string, name: string) =>
        missing.delete(`${mode}-${name}`) ? line : '',
      );
      if (missing.size > 0) this.error(`Meteor has no icon ${[...missing].join(', ')}`);
      return { code: kept, map: null };
    },
  };
}
