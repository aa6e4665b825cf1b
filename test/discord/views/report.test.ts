// What a report consists of: a form that Discord takes in every language, and messages in which words do nothing.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { en } from '../../../src/discord/texts/en.ts';
import { textsIn } from '../../../src/discord/texts/texts.ts';
import { reportedView, reportModal, toldReportView } from '../../../src/discord/views/report.ts';
import { REPORT_WORDS_MAX_LENGTH } from '../../../src/limits/reports.ts';
import { ANSWER_LANGUAGES } from '../../../src/news/guild-settings.ts';
import { PROBLEM_KINDS } from '../../../src/news/problem-report.ts';
import { storyIdOf } from '../../../src/news/story.ts';
import { validateModal } from '../../../src/playground/validate/modal.ts';
import { idOf } from '../../nouns.ts';
import { hostileText } from '../hostile.ts';
import { problemsOf, textOf } from '../message-checks.ts';

const STORY = storyIdOf(idOf('post'));
const LONGEST_ID = `1:rp:${STORY}:zzzzzzzzzz`;

describe.each(ANSWER_LANGUAGES)('in %s', (language) => {
  const texts = textsIn(language);

  test('the form is one that Discord opens, with every kind of problem', () => {
    for (const hasChannel of [true, false]) {
      const modal = reportModal(LONGEST_ID, { texts, hasChannel });
      expect(validateModal(modal)).toEqual([]);
      const shown = JSON.stringify(modal);
      for (const kind of PROBLEM_KINDS) expect(shown).toContain(`"value":"${kind}"`);
      expect(shown.includes('"words"')).toBe(hasChannel);
    }
  });

  test('what who reported is told has the reference, whatever became of it', () => {
    for (const told of ['sent', 'unknown', 'refused', 'log-only'] as const) {
      const view = reportedView({ kind: 'told', told }, 'ABC-DEF', texts);
      expect(problemsOf(view)).toEqual([]);
      expect(textOf(view.components)).toContain('ABC-DEF');
      expect(view.isForAsker).toBe(true);
    }
    const refused = reportedView({ kind: 'too-many', againAt: 60_000 }, 'ABC-DEF', texts);
    expect(textOf(refused.components)).toContain('<t:60:R>');
  });
});

test('what whoever runs the bot reads fits into a message and does nothing, whatever was written', () => {
  const anyWords = fc.oneof(
    hostileText,
    fc.constantFrom('*', '#', '語', '\u202E@everyone ').map((sign) => sign.repeat(REPORT_WORDS_MAX_LENGTH)),
  );
  fc.assert(
    fc.property(anyWords, fc.option(anyWords), fc.constantFrom(...PROBLEM_KINDS), (words, headline, kind) => {
      const report = { story: STORY, kind, words: words.slice(0, REPORT_WORDS_MAX_LENGTH), headline };
      const components = toldReportView(report, { texts: en, reference: 'ABC-DEF' });
      expect(problemsOf({ components })).toEqual([]);
      const text = textOf(components);
      expect(text).toContain('ABC-DEF');
      expect(text).toContain(`\`${STORY}\``);
      expect(text).not.toMatch(/(?<!\\)(?:@everyone|@here|<@|<#)|[\u202A-\u202E\u200B]/);
    }),
  );
});

test('a report without words says that there are none', () => {
  const report = { story: STORY, kind: 'other' as const, words: null, headline: null };
  const text = textOf(toldReportView(report, { texts: en, reference: 'ABC-DEF' }));
  expect(text).toContain(en.report.operator.wordless);
  expect(text).toContain(en.news.noHeadline);
});
