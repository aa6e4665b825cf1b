// Shows what a server sets for itself, each setting with what changes it.
import type { APIComponentInContainer } from 'discord.js';
import {
  ANSWER_LANGUAGES,
  WRITER_AUDIENCES,
  type GuildSettings,
  type OutletTaste,
} from '../../news/guild-settings.ts';
import type { GuildId } from '../../news/places.ts';
import { PERIOD_NAMES } from '../../news/question.ts';
import { customIdOf } from '../custom-id.ts';
import type { Desk, MessageView } from '../door.ts';
import { clip, firstThatFits } from '../message-limits.ts';
import { escapeText } from '../safe-text.ts';
import { textsIn } from '../texts/texts.ts';
import { ACCENT, button, container, section, selectRow, separator, text } from './components.ts';

export interface ShownSettings {
  guild: GuildId;
  settings: GuildSettings;
  /** The language that Discord's word for the server's comes to (BCP 47). */
  discordLanguage: string;
  /** Other names of tags, which the operator keeps. */
  aliases: number;
  /** Without a writer nobody has what one wrote. */
  hasWriter: boolean;
  /** What has just been changed; null where nothing was. */
  note: string | null;
}

type SettingsViewOptions = Pick<Desk, 'texts' | 'mention'>;

/** What stands for Discord's word in the select of languages. */
export const AS_DISCORD = 'discord';

/** What the name of an outlet may take, tried in turn until fifty of them fit. */
const NAME_LENGTHS = [80, 40, 24, 12] as const;

/** The id of what changes a setting: `1:gs:<server>:<setting>`, and of a button the value. */
function idOf({ guild }: ShownSettings, setting: string, ...value: string[]): string {
  return customIdOf('gs', guild, setting, ...value);
}

export function settingsView(shown: ShownSettings, options: SettingsViewOptions): MessageView {
  const { settings: words } = options.texts;
  const head = [
    `## ${words.title}`,
    ...(shown.note === null ? [] : [`**${shown.note}**`]),
    `-# ${words.intro}`,
  ];
  return {
    components: firstThatFits(NAME_LENGTHS, (length) => [
      container(ACCENT.quiet, [
        text(head.join('\n')),
        separator(true),
        ...languageParts(shown, options),
        ...periodParts(shown, options),
        ...answerParts(shown, options),
        ...writerParts(shown, options),
        separator(true),
        ...zoneParts(shown, options),
        text(outletsText(shown.settings, length, options)),
        text(`-# ${words.aliases({ count: shown.aliases })}`),
      ]),
    ]),
    isForAsker: true,
  };
}

function titled(title: string, how: string): string {
  return `### ${title}\n${how}`;
}

function languageParts(shown: ShownSettings, { texts }: SettingsViewOptions): APIComponentInContainer[] {
  const { language: words } = texts.settings;
  const { language } = shown.settings;
  const names = new Intl.DisplayNames([texts.locale], { type: 'language' });
  const asDiscord = words.asDiscord({ language: names.of(shown.discordLanguage) ?? shown.discordLanguage });
  const choices = [
    { value: AS_DISCORD, name: asDiscord, isChosen: language === null },
    ...ANSWER_LANGUAGES.map((value) => ({
      value,
      name: `${languageName(value)} (${names.of(textsIn(value).locale) ?? value})`,
      isChosen: value === language,
    })),
  ];
  return [text(titled(words.title, words.how)), selectRow(idOf(shown, 'language'), words.title, choices)];
}

/** As its own speakers call it. */
function languageName(language: (typeof ANSWER_LANGUAGES)[number]): string {
  const { locale } = textsIn(language);
  return new Intl.DisplayNames([locale], { type: 'language' }).of(locale) ?? locale;
}

function periodParts(
  shown: ShownSettings,
  { texts, mention }: SettingsViewOptions,
): APIComponentInContainer[] {
  const { period: words } = texts.settings;
  const choices = PERIOD_NAMES.map((value) => ({
    value,
    name: texts.commands.news.periods[value],
    isChosen: value === shown.settings.period,
  }));
  return [
    text(titled(words.title({ command: mention('news') }), words.how)),
    selectRow(idOf(shown, 'period'), texts.news.choosePeriod, choices),
  ];
}

function answerParts(shown: ShownSettings, { texts }: SettingsViewOptions): APIComponentInContainer[] {
  const { answers: words } = texts.settings;
  const { isPrivate } = shown.settings;
  const [how, other] = isPrivate ? [words.asker, words.makePublic] : [words.everybody, words.makePrivate];
  const press = button(other, idOf(shown, 'private', isPrivate ? 'no' : 'yes'));
  return [section(titled(words.title, how), press)];
}

function writerParts(shown: ShownSettings, { texts }: SettingsViewOptions): APIComponentInContainer[] {
  const { writer: words } = texts.settings;
  if (!shown.hasWriter) return [text(titled(words.title, words.none))];
  const choices = WRITER_AUDIENCES.map((value) => ({
    value,
    name: words.choices[value],
    isChosen: value === shown.settings.writerFor,
  }));
  return [text(titled(words.title, words.how)), selectRow(idOf(shown, 'writer'), words.title, choices)];
}

function zoneParts(shown: ShownSettings, { texts, mention }: SettingsViewOptions): APIComponentInContainer[] {
  const { zone: words } = texts.settings;
  const { zone } = shown.settings;
  const command = mention('settings zone');
  if (zone === null) return [text(titled(words.title, words.unset({ command })))];
  const forget = button(words.forget, idOf(shown, 'zone', 'none'));
  return [section(titled(words.title, words.set({ zone, command })), forget)];
}

function outletsText(
  { preferred, muted }: OutletTaste,
  length: number,
  { texts, mention }: SettingsViewOptions,
): string {
  const { outlets: words } = texts.settings;
  const named = (names: readonly string[]) =>
    names.length === 0 ? words.none : texts.seriesOf(names.map((name) => escapeText(clip(name, length))));
  const lines = [
    words.preferred({ outlets: named(preferred) }),
    words.muted({ outlets: named(muted) }),
    words.how({ command: mention('settings outlet') }),
  ];
  return titled(words.title, lines.join('\n'));
}
