// The sources as one text, as a search through them would read it.
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

export function sourcesUnder(folder: string): string {
  return globSync('**/*.ts', { cwd: folder })
    .map((path) => readFileSync(join(folder, path), 'utf8'))
    .join('\n')
    .replaceAll(/\\'/g, "'");
}
