// The panel of a server's settings: what is set is chosen in it, and it fits however much that is.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { leftOutLines } from '../../../src/discord/views/left-out.ts';
import { settingsView } from '../../../src/discord/views/settings.ts';
import { en } from '../../../src/discord/texts/en.ts';
import { textsIn } from '../../../src/discord/texts/texts.ts';
import { CHOSEN_OUTLETS_MAX } from '../../../src/limits/guild-settings.ts';
import {
  ANSWER_LANGUAGES,
  PLAIN_SETTINGS,
  type AnswerLanguage,
  type GuildSettings,
} from '../../../src/news/guild-settings.ts';
import { guildOf } from '../../contracts/digest-nouns.ts';
import { hostileText } from '../hostile.ts';
import { buttonLabelsOf, problemsOf, selectsOf, textOf } from '../message-checks.ts';

const guild = guildOf(1);

function show(given: Partial<GuildSettings>, language: AnswerLanguage = 'en', note: string | null = null) {
  const settings = { ...PLAIN_SETTINGS, ...given };
  const shown = { guild, settings, discordLanguage: 'fr', aliases: 3, hasWriter: true, note };
  const mention = (command: string) => `</${command}:1234567890123456789>`;
  const view = settingsView(shown, { texts: textsIn(language), mention });
  expect(problemsOf(view)).toEqual([]);
  return view;
}

function chosenIn(given: Partial<GuildSettings>) {
  const options = selectsOf(show(given).components).flatMap((select) => select.options);
  return options.filter((option) => option.default === true).map(({ value }) => value);
}

describe('the panel', () => {
  test('has what is set chosen, in each of its selects', () => {
    expect(chosenIn({})).toEqual(['discord', 'd7', 'everybody']);
    expect(chosenIn({ language: 'ja', period: 'all', writerFor: 'nobody' })).toEqual(['ja', 'all', 'nobody']);
  });

  test('names languages as their speakers do, and what Discord’s word comes to', () => {
    const [languages] = selectsOf(show({}).components);
    const labels = languages?.options.map(({ label }) => label);
    expect(labels?.[0]).toBe('As Discord says: French');
    expect(labels).toContain('Deutsch (German)');
    expect(labels).toHaveLength(ANSWER_LANGUAGES.length + 1);
  });

  test('offers the other audience of answers, and to forget a zone where one is set', () => {
    expect(buttonLabelsOf(show({}).components)).toEqual(['Only who asked']);
    const other = show({ isPrivate: true, zone: 'Asia/Tokyo' }).components;
    expect(buttonLabelsOf(other)).toEqual(['Everybody', 'No time zone']);
    expect(textOf(other)).toContain('Asia/Tokyo, where a new digest names none.');
  });

  test('says what was changed, and who keeps other names of tags', () => {
    const text = textOf(show({ muted: ['Quay *Mail*'] }, 'en', 'Changed.').components);
    expect(text).toContain('**Changed.**');
    expect(text).toContain('Muted: Quay \\*Mail\\*');
    expect(text).toContain('3 other names of tags. Whoever runs me keeps them, for all servers.');
  });

  test.each(ANSWER_LANGUAGES)('fits in %s with the most outlets of the longest names', (language) => {
    const names = (sign: string) =>
      Array.from({ length: CHOSEN_OUTLETS_MAX }, (_, number) => `${number} ${sign}`.padEnd(80, sign));
    for (const sign of ['*', 'W', '媒', '👩‍🚒'])
      show(
        { preferred: names(sign), muted: names(`${sign}_`), zone: 'America/Argentina/ComodRivadavia' },
        language,
      );
  });

  test('fits whatever outlets are called', () => {
    fc.assert(
      fc.property(fc.array(hostileText, { maxLength: CHOSEN_OUTLETS_MAX }), (muted) => {
        show({ muted });
      }),
      { numRuns: 50 },
    );
  });
});

describe('what was left out', () => {
  test('is named in one line of small print, of many the first', () => {
    expect(leftOutLines([], en)).toEqual([]);
    const outlets = ['Fjord Post', 'Quay Mail', 'Radio Corran', 'The Echo', 'The Post'];
    expect(leftOutLines(outlets.slice(0, 1), en)).toEqual([
      '-# Left out, because this server mutes them: Fjord Post',
    ]);
    expect(leftOutLines(outlets, en)).toEqual([
      '-# Left out, because this server mutes them: Fjord Post, Quay Mail, Radio Corran, 2 more',
    ]);
  });
});
