// How well support is told: accuracy and the area under the curve on invented claims, or on labelled lines of a data folder.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { checkSupport } from '../src/analysis/support/support.ts';
import type { SupportSource } from '../src/news/support.ts';
import { SUPPORT_SETS } from './support-cases.ts';
import { readRoundups, withInventedNames, withOtherFigures } from './support-roundups.ts';

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

function judgeInvented(): Judged[] {
  return SUPPORT_SETS.flatMap(({ source, language, publishedAt, claims }) => {
    const sources = [{ text: source, language, publishedAt: Date.parse(publishedAt) }];
    return claims.map((claim) => judge(claim, sources));
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

function print(name: string, judged: readonly Judged[]): void {
  const shareOf = (some: readonly Judged[]): string => {
    const right = some.filter(({ isTrue, isSupported }) => isTrue === isSupported).length;
    return `${right}/${some.length}`.padStart(9);
  };
  const right = judged.filter(({ isTrue }) => isTrue);
  const wrong = judged.filter(({ isTrue }) => !isTrue);
  process.stdout.write(
    `${name.padEnd(14)} all ${shareOf(judged)}  true ${shareOf(right)}  false ${shareOf(wrong)}  AUC ${areaUnderCurve(judged).toFixed(3)}\n`,
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
  const invented = judgeInvented();
  process.stdout.write('\nsupport (judged as labelled, area under the curve)\n');
  print('invented', invented);
  for (const [kind, judged] of Map.groupBy(invented, (one) => `${one.isTrue ? '+' : '-'} ${one.kind}`))
    process.stdout.write(
      `  ${kind.padEnd(16)}${judged.filter((one) => one.isTrue === one.isSupported).length}/${judged.length}\n`,
    );
  for (const { text, isTrue, score, why } of invented.filter((one) => one.isTrue !== one.isSupported))
    process.stdout.write(`  ${isTrue ? 'refused' : 'let through'} ${score.toFixed(2)} ${text} [${why}]\n`);
  const file = join(dataFolder, 'support.jsonl');
  if (dataFolder !== '' && existsSync(file)) print('given', judgeLines(file));
  if (dataFolder !== '') printRoundups(dataFolder);
}
