// Lists what comes with an installation and under which licence, from the lock file: `node deploy/list-licences.ts > docs/licences.md`.
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

interface Locked {
  version?: string;
  license?: string;
  dev?: boolean;
}

/** Packages whose lock entry names no licence by its SPDX name, as their own files say it. */
const SAID_IN_FILES: Readonly<Record<string, string>> = {
  'dejavu-fonts-ttf': 'Bitstream-Vera (fonts; free to bundle)',
};

/** By licence, then by name: the packages of an installation without those for development. */
export function listLicences(lock: {
  packages: Readonly<Record<string, Locked>>;
}): ReadonlyMap<string, readonly string[]> {
  const byLicence = new Map<string, Set<string>>();
  for (const [path, { version = '', license, dev }] of Object.entries(lock.packages)) {
    if (path === '' || dev === true) continue;
    const name = path.slice(path.lastIndexOf('node_modules/') + 'node_modules/'.length);
    const licence = SAID_IN_FILES[name] ?? license ?? 'none named';
    byLicence.set(licence, (byLicence.get(licence) ?? new Set()).add(`${name} ${version}`));
  }
  const sorted = [...byLicence].toSorted(([one], [other]) => one.localeCompare(other, 'en'));
  return new Map(sorted.map(([licence, packages]) => [licence, [...packages].sort()]));
}

/** The page of the docs. */
export function licencePage(licences: ReadonlyMap<string, readonly string[]>): string {
  const chapters = [...licences].map(
    ([licence, packages]) => `## ${licence}\n\n${packages.map((one) => `- ${one}`).join('\n')}\n`,
  );
  return `# Licences\n\nBroadsheet itself is under the MIT licence. What \`npm ci --omit=dev\` installs beside it, made by\n\`deploy/list-licences.ts\` from the lock file:\n\n${chapters.join('\n')}`;
}

if (import.meta.main) {
  const file = fileURLToPath(new URL('../package-lock.json', import.meta.url));
  const lock = JSON.parse(readFileSync(file, 'utf8')) as Parameters<typeof listLicences>[0];
  process.stdout.write(licencePage(listLicences(lock)));
}
