// How well support is told: accuracy and the area under the curve on invented claims, or on labelled lines of a data folder.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { checkSupport } from '../src/analysis/support/support.ts';
import type { SupportSource } from '../src/news/support.ts';
import { readRoundups, withInventedNames, withOtherFigures } from './support-roundups.ts';
import { readSupportSets, type SupportSet } from './support-set.ts';

interface Judged {
  kind: string;
  text: string;
  isTrue: boolean;
  isSupported: boolean;
  score: number;
  why: string;
}

/** A line of `support.jsonl` in a data folder. */
interface Line {
  claim: string;
  sources: readonly { text: string; language?: string; publishedAt?: string }[];
  supported: boolean;
}

function judge(
  claim: { kind: string; text: string; isTrue: boolean },
  sources: readonly SupportSource[],
): Judged {
  const { isSupported, score, failures } = checkSupport(claim.text, sources);
  return {
    ...claim,
    isSupported,
    score,
    why: failures.map(({ kind, found }) => `${kind}: ${found}`).join(' · '),
  };
}

interface JudgedOfSet extends Judged {
  language: string;
  split: SupportSet['split'];
}

function judgeSet(file: string): JudgedOfSet[] {
  return readSupportSets(file).flatMap(({ source, language, publishedAt, split, claims }) => {
    const published = publishedAt === null ? null : Date.parse(publishedAt);
    const sources = [{ text: source, language, publishedAt: published }];
    return claims.map((claim) => ({ ...judge(claim, sources), language, split }));
  });
}

function judgeLines(file: string): Judged[] {
  const lines = readFileSync(file, 'utf8').trim().split('\n');
  return lines.map((line) => {
    const { claim, sources, supported } = JSON.parse(line) as Line;
    const read = sources.map(({ text, language = null, publishedAt }) => ({
      text,
      language,
      publishedAt: publishedAt === undefined ? null : Date.parse(publishedAt),
    }));
    return judge({ kind: 'given', text: claim, isTrue: supported }, read);
  });
}

/** The share of pairs of a true and a false claim of which the true one scores higher; ties count half. */
function areaUnderCurve(judged: readonly Judged[]): number {
  const [right, wrong] = [judged.filter(({ isTrue }) => isTrue), judged.filter(({ isTrue }) => !isTrue)];
  const wins = right.flatMap((one) =>
    wrong.map((other) => (one.score > other.score ? 1 : one.score === other.score ? 0.5 : 0)),
  );
  return wins.reduce<number>((sum, win) => sum + win, 0) / Math.max(1, wins.length);
}

function isRight({ isTrue, isSupported }: Judged): boolean {
  return isTrue === isSupported;
}

function print(name: string, judged: readonly Judged[]): void {
  const shareOf = (some: readonly Judged[]): string => {
    const right = some.filter(isRight).length;
    return `${right}/${some.length} ${((100 * right) / Math.max(1, some.length)).toFixed(1)} %`.padStart(17);
  };
  const right = judged.filter(({ isTrue }) => isTrue);
  const wrong = judged.filter(({ isTrue }) => !isTrue);
  process.stdout.write(
    `${name.padEnd(16)} true accepted ${shareOf(right)}  faults caught ${shareOf(wrong)}  AUC ${areaUnderCurve(judged).toFixed(3)}\n`,
  );
}

/** The splits whose failures who tunes may see. */
const SHOWN: ReadonlySet<SupportSet['split']> = new Set(['tuned', 'open']);

/** Claims that were held back from tuning are counted by language too, but never shown: who tunes may not see them. */
function printSet(name: string, judged: readonly JudgedOfSet[]): void {
  print(name, judged);
  for (const [language, some] of Map.groupBy(judged, (one) => one.language)) print(`  ${language}`, some);
  if (judged.some(({ split }) => split === 'blind')) return;
  const kinds = [...Map.groupBy(judged, ({ isTrue, kind }) => `${isTrue ? '+' : '-'} ${kind}`)].map(
    ([kind, some]) => `${kind} ${some.filter(isRight).length}/${some.length}`,
  );
  process.stdout.write(`  ${kinds.toSorted().join(', ')}\n`);
  const shown = judged.filter((one) => SHOWN.has(one.split) && !isRight(one));
  for (const { language, kind, isTrue, score, text, why } of shown)
    process.stdout.write(
      `  ${isTrue ? 'refused' : 'let through'} ${score.toFixed(2)} ${language} ${kind}: ${text} [${why}]\n`,
    );
}

/** Sentences that people wrote of a story, held against it and against another; then with one thing in them changed. */
function printRoundups(dataFolder: string): void {
  const sentences = readRoundups(dataFolder);
  if (sentences.length === 0) return;
  const claim = (text: string, isTrue: boolean) => ({ kind: 'roundup', text, isTrue });
  const own = sentences.map(({ text, own: sources }) => judge(claim(text, true), sources));
  const other = sentences.map(({ text, other: sources }) => judge(claim(text, false), sources));
  print('roundups', [...own, ...other]);
  const faults = own.flatMap(({ why }) => [
    ...new Set(why.split(' · ').map((one) => one.split(':')[0] ?? '')),
  ]);
  const counts = [...Map.groupBy(faults.filter(String), String)].map(
    ([kind, all]) => `${kind} ${all.length}`,
  );
  process.stdout.write(`  refused for: ${counts.join(', ')}\n`);
  const passed = sentences.filter((_, at) => own[at]?.isSupported === true);
  for (const [name, change] of [
    ['figures', withOtherFigures],
    ['names', withInventedNames],
  ] as const) {
    const changed = passed.flatMap(({ text, own: sources }) =>
      change(text).map((wrong) => judge(claim(wrong, false), sources)),
    );
    print(`  other ${name}`, changed);
  }
}

export async function run(dataFolder: string): Promise<void> {
  process.stdout.write('\nsupport (judged as labelled, area under the curve)\n');
  const judged = judgeSet('support.jsonl');
  for (const split of ['tuned', 'held'] as const)
    printSet(
      split,
      judged.filter((one) => one.split === split),
    );
  const probe = judgeSet('support-probe.jsonl');
  print('probe', probe);
  for (const split of ['open', 'blind'] as const)
    printSet(
      `probe ${split}`,
      probe.filter((one) => one.split === split),
    );
  printSet('earlier', judgeSet('support-earlier.jsonl'));
  const file = join(dataFolder, 'support.jsonl');
  if (dataFolder !== '' && existsSync(file)) print('given', judgeLines(file));
  if (dataFolder !== '') printRoundups(dataFolder);
}
