// One event in several languages: invented reports, among them look-alikes; none may be joined wrongly, most must be found.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { sharedGroundLikeness } from '../../../src/analysis/grouping/ground/likeness.ts';
import { JOIN_LIKENESS } from '../../../src/analysis/grouping/grouping.ts';
import {
  groundKeysOf,
  groundQueriesOf,
  readGround,
  sharedGroundOf,
} from '../../../src/analysis/grouping/shared-ground.ts';
import { HOUR_MS } from '../../../src/limits/units.ts';

interface Report {
  event: string;
  language: string;
  profile: ReadonlyMap<string, number>;
}

/** `# event` lines, each followed by `language|headline|text` lines. */
function readReports(): Report[] {
  const reports: Report[] = [];
  let event = '';
  for (const line of readFileSync(join(import.meta.dirname, 'cross-language.events.txt'), 'utf8').split(
    '\n',
  )) {
    if (line.startsWith('# ')) event = line.slice(2);
    const [language = '', headline, body] = line.split('|');
    if (headline === undefined || body === undefined) continue;
    reports.push({
      event,
      language,
      profile: sharedGroundOf({ headline, abstract: null, body }, { language }),
    });
  }
  return reports;
}

const NON_LATIN = new Set('ru uk el ar zh ja ko'.split(' '));

interface Pair {
  one: Report;
  other: Report;
  isJoined: boolean;
  isFound: boolean;
  isLatin: boolean;
}

function pairsOf(reports: readonly Report[]): Pair[] {
  return reports.flatMap((one, at) =>
    reports
      .slice(at + 1)
      .filter(({ language }) => language !== one.language)
      .map((other) => {
        const kept = new Set(groundKeysOf(other.profile));
        const asked = groundQueriesOf(one.profile, [other.language]);
        return {
          one,
          other,
          isJoined:
            sharedGroundLikeness(readGround(one.profile), readGround(other.profile), HOUR_MS) >=
            JOIN_LIKENESS,
          isFound: asked.filter((key) => kept.has(key)).length >= 2,
          isLatin: ![one, other].some(({ language }) => NON_LATIN.has(language)),
        };
      }),
  );
}

const reports = readReports();
const pairs = pairsOf(reports);
const same = pairs.filter(({ one, other }) => one.event === other.event);
const shareOf = (those: readonly Pair[], isSo: (pair: Pair) => boolean) =>
  those.filter(isSo).length / those.length;

/** The same kind of event, country, person or company on the same day. */
const LOOK_ALIKES = [
  'quake-askar quake-turkey-west',
  'quake-askar quake-paluma',
  'ferry-lindholm ferry-oresand',
  'merger-veltora merger-veltora-fine',
  'resign-orban-like belanova-poland',
  'trial-dalgaard trial-nystrom',
  'zelen-summit marchenko-gas',
  'football-final football-other',
  'flood-bangla flood-kenya-other',
  'election-larvik election-other',
  'space-probe space-other',
  'strike-lufta strike-trains',
  'fire-athens fire-portugal',
  'prize-literature film-prize',
  'rates-ecb rates-poland',
  'nato-drill nato-estonia-cable',
  'car-recall car-plant',
  'drone-base drone-other',
  'marathon berlin-demo',
  'trade-chips trade-beef',
];

describe('reports of events in fourteen languages', () => {
  it('are many enough to tell something', () => {
    expect(new Set(reports.map(({ event }) => event)).size).toBeGreaterThanOrEqual(40);
    expect(new Set(reports.map(({ language }) => language)).size).toBeGreaterThanOrEqual(14);
    expect(same.length).toBeGreaterThan(200);
  });

  it('are never joined wrongly', () => {
    const wrong = pairs.filter(({ one, other, isJoined }) => isJoined && one.event !== other.event);
    expect(
      wrong.map(({ one, other }) => `${one.event} ${one.language} ${other.event} ${other.language}`),
    ).toEqual([]);
  });

  it.each(LOOK_ALIKES)('stay apart where they look alike: %s', (names) => {
    const events = names.split(' ');
    const between = pairs.filter(({ one, other }) =>
      [one.event, other.event].every((event) => events.includes(event)),
    );
    const across = between.filter(({ one, other }) => one.event !== other.event);
    expect(across.length).toBeGreaterThan(1);
    expect(across.filter(({ isJoined }) => isJoined)).toEqual([]);
  });

  it('are joined in Latin script nearly always, across scripts mostly', () => {
    expect(
      shareOf(
        same.filter(({ isLatin }) => isLatin),
        ({ isJoined }) => isJoined,
      ),
    ).toBeGreaterThan(0.95);
    expect(
      shareOf(
        same.filter(({ isLatin }) => !isLatin),
        ({ isJoined }) => isJoined,
      ),
    ).toBeGreaterThan(0.85);
  });

  it('are found by the keys of the index where they would be joined', () => {
    expect(
      shareOf(
        same.filter(({ isJoined }) => isJoined),
        ({ isFound }) => isFound,
      ),
    ).toBeGreaterThan(0.95);
  });
});
