// Which lines of the documentation's blocks are run, and why the others are not.

/** Lines that no test can run, by how they begin, each with the reason. */
export const NOT_RUN: readonly (readonly [RegExp, string])[] = [
  [/^npm ci && npm start$/, 'CI does it in a fresh clone'],
  [/^npm start$/, 'CI does it in a fresh clone'],
  [/^npm (?:test|run (?:lint|types|test:browser)\b)/, 'this is one of them, and CI runs the others'],
  [/^npm run (?:bench|eval)\b/, 'takes minutes, and data that does not come with the program'],
  [/^bash \.ci\/run/, 'it runs this'],
  [/feeds add https:/, 'asks an outlet'],
  [/^(?:install|cp|systemctl|mkdir|docker) /, 'changes the machine'],
  [/^(?:DATABASE_URL|SHARD\w*)=/, 'wants a database and processes that stay'],
];

/** `npm run -s broadsheet -- …` as the words behind it; null for another line. */
export function commandLineOf(line: string): string[] | null {
  const [, typed] = /^npm run -s broadsheet -- (.+?)(?:\s+#.*)?$/.exec(line) ?? [];
  return typed === undefined ? null : typed.split(/\s+/);
}

/** The lines of a block that are typed. */
export function typedLines(code: string): string[] {
  return code
    .replaceAll('\\\n', ' ')
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '' && !line.startsWith('#'));
}
