// The page of disasters, held against the drills that rehearse them and the sentences that the program says.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { DRILLS } from '../../eval/drills.ts';
import { sourcesUnder } from './source-texts.ts';

const root = join(import.meta.dirname, '../..');
const manual = readFileSync(join(root, 'docs/operating.md'), 'utf8');
const from = manual.indexOf('## When it goes wrong');
const page = manual.slice(from, manual.indexOf('## What is never stored'));

test('every drill has its disaster on the page, and the page names no other', () => {
  const named = [...page.matchAll(/npm run eval -- drills ([a-z-]+)/g)].map(([, name]) => name);
  expect(named.toSorted()).toEqual(Object.keys(DRILLS).toSorted());
});

test('every disaster tells what members see, what the operator sees, and what to do', () => {
  const disasters = page
    .slice(0, page.indexOf('## Several'))
    .split(/^(?=\*\*[^*]+\*\* \(`npm run eval)/m)
    .slice(1);
  expect(disasters.length).toBeGreaterThanOrEqual(9);
  for (const disaster of disasters)
    for (const part of ['*Members*', '*You* see', '*Do this:*', 'npm run eval -- drills '])
      expect(disaster).toContain(part);
});

test('what is quoted is what the program says', () => {
  const said = sourcesUnder(join(root, 'src'));
  const quoted = [...page.matchAll(/`([^`\n]+)`/g)].map(([, text = '']) => text);
  // Commands, settings and files are no sentences; what SQLite says itself stands in no file of ours.
  const sentences = quoted.filter((text) => /^\S+ \S+ \S+ /.test(text) && !/^(?:broadsheet|npm) /.test(text));
  expect(sentences.length).toBeGreaterThan(10);
  // Where a value stands, the source has an expression.
  const pieces = sentences.flatMap((text) => text.split(/ ?… ?| \(nobody[^)]*\)|60 minutes|8 MB|\.$/));
  const unsaid = pieces.filter((piece) => piece.trim() !== '' && !said.includes(piece.trim()));
  expect(unsaid).toEqual(['database disk image is malformed']);
});
