// What /settings answers, and what a press in its panel changes: for who may manage the server, of that server alone.
import type { AutocompleteInteraction, ChatInputCommandInteraction, Interaction } from 'discord.js';
import { ANSWER_LANGUAGES, WRITER_AUDIENCES, type GuildSettings } from '../../news/guild-settings.ts';
import { foldText } from '../../news/folding.ts';
import { isPeriodName } from '../../news/question.ts';
import { findZones } from '../../newsroom/digests/find-zones.ts';
import { readZone } from '../../newsroom/digests/read-schedule.ts';
import { changeSettings, settingsOf } from '../../newsroom/guild-settings.ts';
import { OUTLET_PLACES, placeOutlet } from '../../newsroom/place-outlet.ts';
import { listAliases } from '../../newsroom/tags/keep-aliases.ts';
import { outletChoices } from '../choices.ts';
import { guildOf, type ActionAnswer, type Desk, type MessageView, type Press } from '../door.ts';
import { clip, LABEL_MAX_LENGTH, OPTIONS_MAX } from '../message-limits.ts';
import { escapeText, label } from '../safe-text.ts';
import { textsFor } from '../texts/texts.ts';
import { noticeView } from '../views/notices.ts';
import { AS_DISCORD, settingsView } from '../views/settings.ts';
import { aside, here } from './digest-add.ts';
import { shownOf } from './digest-options.ts';
import { badZoneView } from './digest-refusals.ts';

type Chat = ChatInputCommandInteraction;

/** The panel, for managers; everybody else is told who may see it. */
export async function showSettings(interaction: Chat, desk: Desk): Promise<MessageView> {
  return desk.isManager ? panelOf(interaction, desk) : notManagerView(desk);
}

async function panelOf(
  { guildLocale }: Pick<Interaction, 'guildLocale'>,
  desk: Desk,
  note: string | null = null,
): Promise<MessageView> {
  const { newsroom } = desk;
  const guild = guildOf(desk);
  const [settings, aliases] = await Promise.all([settingsOf(newsroom, guild), listAliases(newsroom)]);
  const shown = {
    ...{ guild, settings, note },
    discordLanguage: textsFor(guildLocale ?? '').locale,
    aliases: aliases.length,
    hasWriter: newsroom.writer !== null,
  };
  return settingsView(shown, desk);
}

function notManagerView({ texts }: Desk): MessageView {
  return noticeView(texts.settings.notManager, texts.settings.notManagerHow);
}

/** Prefers or mutes an outlet, or takes it off both lists. */
export async function placeServerOutlet(interaction: Chat, desk: Desk): Promise<MessageView> {
  if (!desk.isManager) return notManagerView(desk);
  const { options } = interaction;
  const as = OUTLET_PLACES.find((place) => place === options.getString('as', true));
  if (as === undefined) throw new Error('Discord sent a choice that is not registered.');
  const asked = options.getString('outlet', true);
  const outcome = await placeOutlet(desk.newsroom, guildOf(desk), { asked, as });
  const { outlets: words } = desk.texts.settings;
  switch (outcome.kind) {
    case 'unknown-outlet':
      return unknownOutletView(outcome, desk);
    case 'too-many': {
      const command = desk.mention('settings outlet');
      return noticeView(words.tooMany({ max: outcome.max }), words.tooManyHow({ command }));
    }
    case 'placed': {
      const outlet = escapeText(clip(outcome.outlet, LABEL_MAX_LENGTH));
      return panelOf(interaction, desk, words.placed[as]({ outlet }));
    }
  }
}

function unknownOutletView(
  { asked, near }: { asked: string; near: readonly string[] },
  { texts }: Desk,
): MessageView {
  const title = texts.nothing.unknownOutlet({ outlet: shownOf(asked) });
  const outlets = texts.seriesOf(near.map((name) => `**${shownOf(name)}**`));
  return noticeView(title, near.length === 0 ? texts.nothing.hint : texts.settings.outlets.near({ outlets }));
}

/** Sets the zone of digests that name none. */
export async function setServerZone(interaction: Chat, desk: Desk): Promise<MessageView> {
  if (!desk.isManager) return notManagerView(desk);
  const asked = readZone(interaction.options.getString('zone', true));
  if (asked.kind === 'bad-zone') return badZoneView(asked, desk);
  const { zone } = asked;
  await changeSettings(desk.newsroom, guildOf(desk), () => ({ zone }));
  return panelOf(interaction, desk, desk.texts.settings.zone.isSet({ zone }));
}

export async function completeSettings(interaction: AutocompleteInteraction, desk: Desk) {
  const { name, value } = interaction.options.getFocused(true);
  if (name === 'zone') return findZones(value).map((zone) => ({ name: zone, value: zone }));
  const { preferred, muted } = desk.settings;
  const typed = foldText(value).trim();
  // Those on a list come first: the index may have them no more.
  const listed = [...preferred, ...muted]
    .filter((outlet) => outlet.length <= LABEL_MAX_LENGTH && foldText(outlet).includes(typed))
    .map((outlet) => ({ name: label(outlet, LABEL_MAX_LENGTH), value: outlet }));
  const all = [...listed, ...(await outletChoices(desk, value))];
  return [...new Map(all.map((choice) => [choice.value, choice])).values()].slice(0, OPTIONS_MAX);
}

/** Changes a setting, for who may manage the server of the panel and presses there; null where it is none of ours. */
export async function pressSetting(press: Press, desk: Desk): Promise<ActionAnswer | null> {
  const [guild, setting = '', value = press.values[0] ?? ''] = press.args;
  const change = changeOf(setting, value);
  if (guild === undefined || change === null || !press.isPrivate) return null;
  const { elsewhere, elsewhereHow } = desk.texts.settings;
  // The ids on a button are input: they count only where they name the server that the press came from.
  if (guild !== desk.guild)
    return aside(noticeView(elsewhere, elsewhereHow({ command: desk.mention('settings show') })));
  if (!desk.isManager) return aside(notManagerView(desk));
  await changeSettings(desk.newsroom, desk.guild, () => change);
  return here(await panelOf(press.interaction, desk));
}

/** What a value of a setting changes; null for one that there is not. */
function changeOf(setting: string, value: string): Partial<GuildSettings> | null {
  switch (setting) {
    case 'language': {
      const language = ANSWER_LANGUAGES.find((known) => known === value);
      if (language !== undefined) return { language };
      return value === AS_DISCORD ? { language: null } : null;
    }
    case 'period':
      return isPeriodName(value) ? { period: value } : null;
    case 'private':
      return value === 'yes' || value === 'no' ? { isPrivate: value === 'yes' } : null;
    case 'writer': {
      const writerFor = WRITER_AUDIENCES.find((known) => known === value);
      return writerFor === undefined ? null : { writerFor };
    }
    case 'zone':
      return value === 'none' ? { zone: null } : null;
    default:
      return null;
  }
}
