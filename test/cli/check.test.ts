// `check` as a script runs it: claims in, findings out, no index.
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { makeTemporaryFolder } from '../temporary-folder.ts';
import { jsonLines, runCommand } from './run-command.ts';

const SOURCES = [
  {
    url: 'https://harbour-post.example/boats',
    text: 'Two boats sank off Northam. Nobody was hurt, the coastguard said.',
  },
];

async function check(lines: readonly unknown[], args: readonly string[] = ['--batch']) {
  const dataDir = join(makeTemporaryFolder(), 'data');
  const input = lines.map((line) => (typeof line === 'string' ? line : JSON.stringify(line))).join('\n');
  const ran = await runCommand(['check', ...args], { dataDir, input });
  return { ...ran, dataDir, answers: jsonLines(ran.stdout) };
}

describe('check', () => {
  it('says of each claim whether its sources bear it out, and what in it they do not', async () => {
    const { code, answers, dataDir } = await check([
      { id: 1, claim: 'Two boats sank off Northam.', sources: SOURCES },
      { id: 'b', claim: 'Ten boats sank off Northam.', sources: SOURCES },
      { id: 3, claim: 'Two boats sank off Northam.', sources: [] },
    ]);
    expect(code).toBe(0);
    expect(answers).toMatchObject([
      { id: 1, supported: true, failures: [] },
      { id: 'b', supported: false, failures: [{ kind: 'number', found: 'Ten' }] },
      { id: 3, supported: false },
    ]);
    const scores = answers.map(({ score }) => Number(score));
    expect(scores[0]).toBeGreaterThan(scores[1] ?? 1);
    expect(Object.keys(answers[0] ?? {})).toEqual(['id', 'supported', 'score', 'failures']);
    expect(existsSync(dataDir)).toBe(false);
  });

  it('takes a language and a date of a source, and does without', async () => {
    const dated = {
      text: 'Die Fähre fuhr gestern nach Korran.',
      language: 'de-AT',
      publishedAt: '2026-11-20T08:00:00Z',
    };
    const { answers } = await check([
      { id: 1, claim: 'Die Fähre fuhr gestern nach Korran.', sources: [dated] },
      { id: 2, claim: 'Two boats sank.', sources: [{ ...SOURCES[0], language: 7, publishedAt: 'soon' }] },
    ]);
    expect(answers).toMatchObject([{ supported: true }, { id: 2, supported: true }]);
  });

  it('reads lines that are longer than questions', async () => {
    const text = `${'The harbour was calm and nobody was seen. '.repeat(12_000)} Two boats sank off Northam.`;
    const { answers } = await check([{ id: 1, claim: 'Two boats sank off Northam.', sources: [{ text }] }]);
    expect(answers).toMatchObject([{ id: 1, supported: expect.any(Boolean) as boolean }]);
  });

  it('names what is wrong with a line, and answers the others', async () => {
    const { code, answers } = await check([
      'no JSON',
      { id: 1, sources: SOURCES },
      { id: 2, claim: ' ', sources: SOURCES },
      { id: 3, claim: 'Two boats sank.' },
      { id: 4, claim: 'Two boats sank.', sources: ['Two boats sank.'] },
      { id: 5, claim: 'Two boats sank.', sources: SOURCES },
    ]);
    expect(code).toBe(0);
    expect(answers.map(({ id, error }) => [id, typeof error])).toEqual([
      [null, 'string'],
      ...[1, 2, 3, 4].map((id) => [id, 'string']),
      [5, 'undefined'],
    ]);
  });

  it('exits 2 without --batch', async () => {
    expect((await check([], [])).code).toBe(2);
  });
});
