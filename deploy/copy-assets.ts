// Completes the package that `npm pack` makes: puts what the type checker does not emit beside the JavaScript.
import { cpSync, globSync } from 'node:fs';
import { dirname, join } from 'node:path';

const ROOT = dirname(import.meta.dirname);
const PACKAGE = join(ROOT, 'dist');

/** Files that are read, not imported; the page's TypeScript is served with its types stripped. */
const ASSETS = ['src/**/*.{js,jsonl,opml}', 'src/playground/page/*.{ts,css,html,svg}'];

for (const file of globSync(ASSETS, { cwd: ROOT })) cpSync(join(ROOT, file), join(PACKAGE, file));
