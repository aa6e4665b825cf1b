// The buttons of a list of stories: summaries, pages, refreshing, sharing, and the choice of a period.
import { describe, expect, test } from 'vitest';
import { parseCustomId, readTime } from '../../../src/discord/custom-id.ts';
import { createQuestion, questionTokenOf } from '../../../src/news/question.ts';
import { en } from '../../../src/discord/texts/en.ts';
import { storyListView } from '../../../src/discord/views/story-list.ts';
import {
  buttonLabelsOf,
  buttonsOf,
  customIdLabelled,
  customIdsOf,
  selectsOf,
  textOf,
} from '../message-checks.ts';
import { createStoryList, manyStories, NOON, pageOf } from '../nouns.ts';
import { said, show } from './shown-story-list.ts';

describe('the buttons of a list', () => {
  const list = createStoryList(manyStories(12), { question: createQuestion({ words: 'bridge' }) });
  const token = questionTokenOf(list.question);

  test('each story has one that opens its summary as of the moment of the list', () => {
    const summaries = customIdsOf(show(list)).filter((id) => id.startsWith('1:st:'));
    expect(summaries).toHaveLength(5);
    for (const [place, id] of summaries.entries()) {
      const parsed = parseCustomId(id);
      if (parsed.kind !== 'action') throw new Error(`${id} is ${parsed.kind}`);
      expect(parsed.args[0]).toBe(list.stories[place]?.id);
      expect(readTime(parsed.args[1])).toBe(NOON);
      expect(parsed.args[2]).toBe('b');
    }
  });

  test('pages are turned within the answer of that moment; asking again is as of now', () => {
    const moment = NOON.toString(36);
    const middle = show(list, { page: 1 });
    expect(customIdLabelled(middle, 'Previous')).toBe(`1:nl:p:${token}:${moment}:0`);
    expect(customIdLabelled(middle, 'Next')).toBe(`1:nl:n:${token}:${moment}:2`);
    expect(customIdLabelled(middle, 'Refresh')).toBe(`1:nl:r:${token}:0:0`);
    expect(buttonLabelsOf(middle)).toContain('Page 2 of 3');
  });

  test.each([
    [0, ['Previous', 'Page 1 of 3']],
    [1, ['Page 2 of 3']],
    [2, ['Page 3 of 3', 'Next']],
  ])('on page %i of three, %j cannot be pressed', (page, labels) => {
    const disabled = buttonsOf(show(list, { page })).filter(
      ({ disabled: isDisabled }) => isDisabled === true,
    );
    expect(disabled.map((button) => ('label' in button ? button.label : ''))).toEqual(labels);
  });

  test('a single page has none to turn', () => {
    const labels = buttonLabelsOf(show(createStoryList(manyStories(5))));
    expect(labels.filter((label) => label !== 'Summary')).toEqual(['Refresh']);
  });

  test('only a private answer can be shared', () => {
    expect(buttonLabelsOf(show(list, { isPrivate: true, page: 1 })).slice(5)).toEqual([
      'Previous',
      'Page 2 of 3',
      'Next',
      'Refresh',
      'Share here',
    ]);
    expect(buttonLabelsOf(show(list))).not.toContain('Share here');
  });

  test('the period can be chosen, and the one asked for is', () => {
    const [select] = selectsOf(show(list));
    expect(select?.custom_id).toBe(`1:nf:${token}`);
    expect(select?.options.map(({ value, label }) => [value, label])).toEqual([
      ['1', 'last 24 hours'],
      ['3', 'last 3 days'],
      ['7', 'last 7 days'],
      ['30', 'last 30 days'],
      ['0', 'all time'],
    ]);
    expect(select?.options.filter((option) => option.default === true).map(({ value }) => value)).toEqual([
      '7',
    ]);
  });

  test('a period that is not offered leaves the choice open', () => {
    const question = createQuestion({ period: { lastDays: 365 } });
    const [select] = selectsOf(show(createStoryList(manyStories(1), { question })));
    expect(select?.options.some((option) => option.default === true)).toBe(false);
  });

  test('after fifty of many stories a narrower question is recommended', () => {
    const many = createStoryList(manyStories(50), { total: 61 });
    expect(said(many, { page: 9 })).toContain('For more, ask a narrower question.');
    expect(said(many, { page: 8 })).not.toContain('narrower');
    expect(said(createStoryList(manyStories(50)), { page: 9 })).not.toContain('narrower');
  });

  test('one list shown privately, publicly and by another tag is a message of its own each time', () => {
    const page = pageOf(list, 0);
    const view = (given: { isPrivate: boolean; tagName: string | null }) =>
      storyListView(page, { texts: en, ...given });
    const asked = view({ isPrivate: true, tagName: null });
    expect(buttonLabelsOf(asked.components)).toContain('Share here');
    expect(buttonLabelsOf(view({ isPrivate: false, tagName: null }).components)).not.toContain('Share here');
    expect(textOf(view({ isPrivate: false, tagName: 'Harbours' }).components)).toContain('Harbours');
    const again = { isPrivate: false, tagName: 'Harbours' };
    expect(view(again)).toBe(view(again));
  });
});
