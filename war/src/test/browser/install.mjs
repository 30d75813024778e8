// Puts the Chromium binary of the package into the folder given as argument, once per version.
import { execFileSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const here = dirname(fileURLToPath(import.meta.url));
const target = process.argv[2];
const lock = readFileSync(join(here, 'package-lock.json'), 'utf8');
const stamp = join(target, 'installed.json');

if (existsSync(stamp) && readFileSync(stamp, 'utf8') === lock) {
  process.exit(0);
}
const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm';
execFileSync(npm, ['ci', '--prefer-offline', '--ignore-scripts'], { cwd: here, stdio: 'inherit' });
rmSync(target, { recursive: true, force: true });
mkdirSync(target, { recursive: true });
process.env.TMPDIR = target;
const { default: chromium } = await import('@sparticuz/chromium');
const unpacked = await chromium.executablePath();
if (dirname(unpacked) !== target) {
  cpSync(unpacked, join(target, 'chromium'));
}
writeFileSync(stamp, lock);
console.log(`Chromium for the stories: ${join(target, 'chromium')}`);
