// The table of metrics in the operator's manual, held against the metrics that there are.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { createMetrics } from '../../src/metrics/metrics.ts';
import { readExposition } from './exposition.ts';

const manual = readFileSync(join(import.meta.dirname, '../../docs/operating.md'), 'utf8');

/** Name and labels, and the type, of each row. */
const rows = [...manual.matchAll(/^\| `(broadsheet_\w+)(?:\{([\w,]+)\})?` \| (\w+) \| (.+) \|$/gm)].map(
  ([, name = '', labels = '', type = '', tells = '']) => ({ name, labels, type, tells }),
);

async function aText(): Promise<string> {
  const metrics = createMetrics({
    clock: () => 0,
    connections: () => [{ shard: 0, isReady: true }],
    watchStore: () => Promise.resolve(null),
    hasRuntime: false,
  });
  const [command, name] = ['news', 'pruning'];
  metrics.observe({ kind: 'question', command, ended: 'answered', acknowledgedMs: 1, answeredMs: 1 });
  metrics.observe({ kind: 'work', name, tookMs: 1, isFailed: false });
  return metrics.print();
}

test('the manual lists every metric with its type, and no other', async () => {
  const families = [...readExposition(await aText())].map(([name, { type }]) => ({ name, type }));
  const listed = rows.map(({ name, type }) => ({ name, type }));
  const byName = (one: { name: string }, other: { name: string }) => one.name.localeCompare(other.name);
  expect(listed.toSorted(byName)).toEqual(families.toSorted(byName));
});

test('the manual lists the labels of each', async () => {
  for (const [name, { samples }] of readExposition(await aText())) {
    const [sample = ''] = [...samples.keys()];
    const labels = [...sample.matchAll(/(\w+)="/g)]
      .map(([, label]) => label)
      .filter((label) => label !== 'le');
    expect([name, rows.find((row) => row.name === name)?.labels]).toEqual([name, labels.join(',')]);
  }
});

test('the outcomes that the manual names are told', async () => {
  const text = await aText();
  for (const { name, tells } of rows.filter((row) => /\{?(?:outcome|origin|part)\b/.test(row.labels)))
    for (const [, value = ''] of tells.matchAll(/`([a-z-]+)`/g))
      if (!['button', 'modal', 'autocomplete'].includes(value))
        expect([name, value, text.includes(`${name}{`) && text.includes(`="${value}"`)]).toEqual([
          name,
          value,
          true,
        ]);
});
