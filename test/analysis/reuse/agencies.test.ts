// Credits of agencies: where a text says that it is from one, in many languages, and where it only speaks of one.
import { describe, expect, test } from 'vitest';
import { agenciesOf, agencyNamed } from '../../../src/analysis/reuse/agencies.ts';
import { anArticle } from '../../nouns.ts';

const TEXT = 'The ferry between Northam and Corran runs again after three weeks in the dock. '.repeat(12);

function creditsIn(body: string, given: { byline?: string; outlet?: string } = {}): readonly string[] {
  return agenciesOf(anArticle({ outlet: 'Bay Times', body, ...given }));
}

describe('a text is credited', () => {
  test.each([
    ['NORTHAM (AP) — ', '', ['AP']],
    ['Northam (dpa/lno) - ', '', ['dpa']],
    ['Corran, 4 mar (EFE).- ', '', ['EFE']],
    ['新华社北京3月5日电 ', '', ['Xinhua']],
    ['(서울=연합뉴스) 홍길동 기자 = ', '', ['Yonhap']],
    ['', '(AFP)', ['AFP']],
    ['', '(avec AFP)', ['AFP']],
    ['', '(AP/dpa)', ['AP', 'dpa']],
    ['', '\n\n© Reuters', ['Reuters']],
    ['', '\n Reuter', ['Reuters']],
    ['', '\n\nMit Material von dpa.', ['dpa']],
    ['', '\n\nQuelle: APA', ['APA']],
    ['', '\n\nAvec AFP', ['AFP']],
    ['', '\n\nCon información de EFE.', ['EFE']],
    ['', '\n\nFonte: ANSA', ['ANSA']],
    ['', '\n\nBron: ANP', ['ANP']],
    ['', '\n\nПо данным ТАСС', ['TASS']],
    ['', 'The Associated Press contributed to this report.', ['AP']],
    ['', 'Copyright 2026 The Associated Press. All rights reserved.', ['AP']],
    ['', '(Reporting by Ana Reyes in Northam; Editing by Tom Poe)', ['Reuters']],
    ['By the Associated Press\n\n', '', ['AP']],
  ])('%j … %j', (before, after, expected) => {
    expect(creditsIn(`${before}${TEXT}${after}`)).toEqual(expected);
  });

  test.each([
    ['dpa', ['dpa']],
    ['Jane Doe, Associated Press', ['AP']],
    ['Reuters Staff', ['Reuters']],
    ['Agencias / EFE', ['EFE']],
    ['Ana Paul', []],
    ['Petra Meier', []],
  ])('by the byline %j', (byline, expected) => {
    expect(creditsIn(TEXT, { byline })).toEqual(expected);
  });

  test('where the outlet is an agency', () => {
    expect(creditsIn(TEXT, { outlet: 'Associated Press' })).toEqual(['AP']);
  });

  test('by a dateline to an agency that no list has', () => {
    expect(creditsIn(`CARROW (Harbour Wire) — ${TEXT}`)).toEqual(['Harbour Wire']);
  });
});

describe('a text is not credited', () => {
  test.each([
    ['by what somebody told an agency', '“It went well,” a sailor told Reuters.'],
    ['by a source that told an agency', 'A source familiar with the matter told Reuters.'],
    ['by the credit of a picture', '(Photo: AP/Jane Doe)'],
    ['by letters in a word', 'The APAthetic crew slept; the chapter TTL ended.'],
    ['by a name in its middle', `${TEXT} (AP) ${TEXT}`],
    ['by nothing', ''],
  ])('%s', (_, after) => {
    expect(creditsIn(`${TEXT}${after}${after.includes('(AP) The') ? TEXT : ''}`)).toEqual([]);
  });
});

describe('agencyNamed', () => {
  test.each([
    ['The Associated Press', 'AP'],
    ['Deutsche Presse-Agentur', 'dpa'],
    ['Harbour Wire', null],
    ['ap', null],
  ])('%j is %j', (written, expected) => {
    expect(agencyNamed(written)).toBe(expected);
  });
});
