// Reports of problems: passed on without a name, noted without words, so many an hour for each member.
import { describe, expect, test } from 'vitest';
import {
  REPORTERS_REMEMBERED_MAX,
  REPORTS_PER_MEMBER_MAX,
  REPORTS_WITHIN_MS,
} from '../../src/limits/reports.ts';
import type { UserId } from '../../src/news/places.ts';
import type { ProblemReport } from '../../src/news/problem-report.ts';
import { storyIdOf } from '../../src/news/story.ts';
import { nextReportAt, reportProblem, type ToldReport } from '../../src/newsroom/report-problem.ts';
import { aLine, idOf, NOW } from '../nouns.ts';
import { openNewsroom } from './open-newsroom.ts';

const REPORT: ProblemReport = { story: storyIdOf(idOf('post')), kind: 'fact', words: 'It was a Tuesday.' };

function member(place: number): UserId {
  return String(10_000 + place) as UserId;
}

async function openReporting() {
  const opened = await openNewsroom();
  const told: ToldReport[] = [];
  const tell = (report: ToldReport) => {
    told.push(report);
    return Promise.resolve('sent' as const);
  };
  const report = (place: number, given: Partial<ProblemReport> = {}) =>
    reportProblem(
      opened.newsroom,
      { ...REPORT, ...given },
      { member: member(place), reference: 'REF-1', tell },
    );
  return { ...opened, told, report };
}

describe('a report', () => {
  test('is told with the headline of its story as it is now, and without who reports', async () => {
    const { newsroom, takeIn, told, report } = await openReporting();
    await takeIn(aLine({ headline: 'Ferry runs again' }));
    const [recent] = await newsroom.store.stories.listRecentArticles(1);
    const story = recent?.story ?? REPORT.story;
    expect(await report(1, { story })).toEqual({ kind: 'told', told: 'sent' });
    expect(told).toEqual([{ ...REPORT, story, headline: 'Ferry runs again' }]);
    await report(1, { story: storyIdOf(idOf('nowhere')) });
    expect(told[1]?.headline).toBeNull();
  });

  test('is noted by its reference, story and kind alone; as a warning where nobody was told', async () => {
    const { newsroom, report } = await openReporting();
    await report(1);
    const { story, kind: problem } = REPORT;
    const fields = { reference: 'REF-1', story, problem };
    for (const told of ['unknown', 'refused'] as const) {
      const tell = () => Promise.resolve(told);
      await reportProblem(newsroom, REPORT, { member: member(1), reference: 'REF-1', tell });
    }
    const untold = { member: member(1), reference: 'REF-1', tell: null };
    expect(await reportProblem(newsroom, REPORT, untold)).toEqual({ kind: 'told', told: 'log-only' });
    expect(newsroom.log.lines.map((line) => [line.level, line.fields])).toEqual([
      ['info', { ...fields, told: 'sent' }],
      ['warn', { ...fields, told: 'unknown' }],
      ['warn', { ...fields, told: 'refused' }],
      ['warn', { ...fields, told: 'log-only' }],
    ]);
  });
});

describe('a member', () => {
  test('may report so often within an hour, and then again, one by one', async () => {
    const { newsroom, setNow, told, report } = await openReporting();
    for (let made = 0; made < REPORTS_PER_MEMBER_MAX; made += 1) {
      setNow(NOW + made);
      expect(nextReportAt(newsroom, member(1))).toBeNull();
      await report(1);
    }
    expect(nextReportAt(newsroom, member(1))).toBe(NOW + REPORTS_WITHIN_MS);
    expect(await report(1)).toEqual({ kind: 'too-many', againAt: NOW + REPORTS_WITHIN_MS });
    expect(told).toHaveLength(REPORTS_PER_MEMBER_MAX);
    expect(nextReportAt(newsroom, member(2))).toBeNull();
    setNow(NOW + REPORTS_WITHIN_MS);
    await report(1);
    expect(nextReportAt(newsroom, member(1))).toBe(NOW + 1 + REPORTS_WITHIN_MS);
  });

  test('who reports several at once is heard so often, too', async () => {
    const { told, report } = await openReporting();
    const outcomes = await Promise.all(Array.from({ length: 2 * REPORTS_PER_MEMBER_MAX }, () => report(1)));
    expect(outcomes.filter(({ kind }) => kind === 'told')).toHaveLength(REPORTS_PER_MEMBER_MAX);
    expect(told).toHaveLength(REPORTS_PER_MEMBER_MAX);
  });

  test('is not kept from reporting by a clock that was set back', async () => {
    const { newsroom, setNow, report } = await openReporting();
    for (let made = 0; made < REPORTS_PER_MEMBER_MAX; made += 1) await report(1);
    setNow(NOW - 1);
    expect(nextReportAt(newsroom, member(1))).toBeNull();
  });

  test('is forgotten where so many others have reported since', async () => {
    const { newsroom } = await openReporting();
    const untold = (place: number) =>
      reportProblem(newsroom, REPORT, { member: member(place), reference: 'REF-1', tell: null });
    for (let made = 0; made < REPORTS_PER_MEMBER_MAX; made += 1) await untold(0);
    for (let place = 1; place < REPORTERS_REMEMBERED_MAX; place += 1) await untold(place);
    expect(nextReportAt(newsroom, member(0))).not.toBeNull();
    await untold(REPORTERS_REMEMBERED_MAX);
    expect(nextReportAt(newsroom, member(0))).toBeNull();
  });
});
