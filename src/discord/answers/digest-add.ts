// What /digest add answers: a draft with what it would have told, kept until somebody presses Save or Cancel.
import type { ChatInputCommandInteraction } from 'discord.js';
import { DIGEST_STORIES_DEFAULT, DIGEST_TIME_DEFAULT, DIGEST_ZONE_DEFAULT } from '../../limits/digests.ts';
import { DAY_MS } from '../../limits/units.ts';
import { nextRunAfter } from '../../news/schedule.ts';
import { PLAIN_POSTING, type NewSubscription, type SubscriptionId } from '../../news/subscription.ts';
import { addSubscription, listSubscriptions } from '../../newsroom/digests/keep-subscriptions.ts';
import { planSubscription, type TypedSubscription } from '../../newsroom/digests/plan-subscription.ts';
import { previewDigest } from '../../newsroom/digests/preview-digest.ts';
import { customIdOf } from '../custom-id.ts';
import { guildOf, type ActionAnswer, type Desk, type MessageView, type Press } from '../door.ts';
import { noticeView } from '../views/notices.ts';
import { draftView, savedView } from '../views/subscriptions-draft.ts';
import { dropDraft, getDraft, keepDraft, type Draft } from './digest-drafts.ts';
import { readPosting, readTopic, readTypedLanguage, readTypedSchedule, type Read } from './digest-options.ts';
import { forumTagNames, mayNotify, placeNotes, placeOf, placeRefusal, type Place } from './digest-place.ts';
import { planRefusalView } from './digest-refusals.ts';

type Interaction = ChatInputCommandInteraction;

export async function addDigest(interaction: Interaction, desk: Desk): Promise<MessageView> {
  const { texts, newsroom } = desk;
  const words = texts.subscriptions;
  const refusals = texts.subscriptionRefusals;
  // Commands alone can be added to a server without the bot: then nobody is there to post.
  if (interaction.guild === null) return noticeView(refusals.notMember, refusals.notMemberHow);
  const place = placeOf(interaction, null);
  const { options } = interaction;
  const givenZone = options.getString('timezone');
  const zone = givenZone ?? (await zoneOfServer(desk));
  const typed = readTyped(interaction, { place, zone }, desk);
  if (typed.kind === 'refused') return typed.view;
  const refusal = placeRefusal(place, typed.value.posting, texts);
  if (refusal !== null) return refusal;
  const planned = await planSubscription(newsroom, typed.value);
  const times = { time: options.getString('time') ?? DIGEST_TIME_DEFAULT, until: options.getString('until') };
  if (planned.kind !== 'planned') return planRefusalView(planned, times, desk);
  const notes = [
    ...(givenZone === null ? [words.zoneTaken({ zone })] : []),
    ...placeNotes(place, texts),
    ...mentionNotes(interaction, place, desk),
    ...(typed.value.posting.isQuiet && typed.value.posting.mention !== null ? [words.quietMention] : []),
  ];
  return showDraft(interaction, { subscription: planned.subscription, notes }, desk);
}

function readTyped(
  interaction: Interaction,
  { place, zone }: { place: Place; zone: string },
  desk: Desk,
): Read<TypedSubscription> {
  const { texts, user } = desk;
  const words = texts.subscriptionRefusals;
  const topic = readTopic(interaction, texts);
  if (topic.kind === 'refused') return topic;
  if (topic.value === null) return { kind: 'refused', view: noticeView(words.noTopic, words.noTopicHow) };
  const schedule = readTypedSchedule(interaction, null, texts);
  if (schedule.kind === 'refused') return schedule;
  const language = readTypedLanguage(interaction, null, texts);
  if (language.kind === 'refused') return language;
  const posting = readPosting(interaction, { before: PLAIN_POSTING, place, texts });
  if (posting.kind === 'refused') return posting;
  const value: TypedSubscription = {
    ...{ guild: guildOf(desk), channel: place.id, topic: topic.value, zone, createdBy: user },
    schedule: schedule.value ?? { every: 'daily', time: DIGEST_TIME_DEFAULT },
    stories: interaction.options.getInteger('stories') ?? DIGEST_STORIES_DEFAULT,
    ...{ language: language.value, posting: posting.value },
  };
  return { kind: 'read', value };
}

/** The zone that the server has set, else the one that it chose last: most servers live in one. */
async function zoneOfServer(desk: Desk): Promise<string> {
  if (desk.settings.zone !== null) return desk.settings.zone;
  const listed = await listSubscriptions(desk.newsroom, guildOf(desk));
  return listed.at(-1)?.subscription.schedule.zone ?? DIGEST_ZONE_DEFAULT;
}

/** A role that is shown and notifies nobody. */
export function mentionNotes({ options }: Interaction, place: Place, { texts }: Desk): string[] {
  const role = options.getRole('mention');
  return role === null || mayNotify(role, place)
    ? []
    : [texts.subscriptions.silentRole({ role: `<@&${role.id}>` })];
}

async function showDraft(
  { guild }: Interaction,
  { subscription, notes }: { subscription: NewSubscription; notes: readonly string[] },
  desk: Desk,
): Promise<MessageView> {
  const { newsroom, texts, user } = desk;
  const { schedule, nextRunAt, createdAt } = subscription;
  const days = Math.max(1, Math.round((nextRunAfter(schedule, nextRunAt) - nextRunAt) / DAY_MS));
  // As if it had been set up a period ago: of the time since now there is no news yet.
  const since = createdAt - days * DAY_MS;
  const [preview, token] = await Promise.all([
    previewDigest(newsroom, {
      ...subscription,
      ...{ id: '0' as SubscriptionId, pausedBecause: null, createdAt: since, coveredUntil: since },
    }),
    keepDraft(newsroom, { guild: guildOf(desk), user, subscription }),
  ]);
  const [save, cancel] = [customIdOf('dv', token), customIdOf('dx', token)];
  return draftView(
    { subscription, preview, days, notes, save, cancel },
    { texts, forumTagName: forumTagNames(guild, subscription.channel) },
  );
}

/** Saves the draft that a token stands for. */
export async function saveDraft(press: Press, desk: Desk): Promise<ActionAnswer> {
  const { newsroom, texts } = desk;
  const found = await draftFor(press, desk);
  if (found.kind === 'refused') return found.answer;
  const { subscription } = found.draft;
  const added = await addSubscription(newsroom, subscription);
  if (added.kind !== 'added') return here(planRefusalView(added, { time: null, until: null }, desk));
  const forumTagName = forumTagNames(press.interaction.guild, subscription.channel);
  return here(savedView(added.subscription, [], { texts, forumTagName }));
}

export async function cancelDraft(press: Press, desk: Desk): Promise<ActionAnswer> {
  const { newsroom, texts } = desk;
  const found = await draftFor(press, desk);
  if (found.kind === 'refused') return found.answer;
  await dropDraft(newsroom, press.args[0] ?? '');
  const words = texts.subscriptions;
  return here(noticeView(words.cancelled, words.cancelledHow({ command: desk.mention('digest add') })));
}

/** The draft, for who set it up in the server where they did. */
async function draftFor(
  { args: [token = ''], isPrivate }: Press,
  desk: Desk,
): Promise<{ kind: 'draft'; draft: Draft } | { kind: 'refused'; answer: ActionAnswer }> {
  const { newsroom, texts, user, guild } = desk;
  const words = texts.subscriptions;
  const draft = await getDraft(newsroom, token);
  const isAskers = draft === null || (draft.user === user && draft.guild === guild);
  if (!isPrivate || !isAskers)
    return { kind: 'refused', answer: aside(noticeView(words.notYours, words.notYoursHow)) };
  if (draft === null)
    return {
      kind: 'refused',
      answer: here(noticeView(words.draftGone, words.draftGoneHow({ command: desk.mention('digest add') }))),
    };
  return { kind: 'draft', draft };
}

/** In the place of the private message that was pressed. */
export function here({ components }: MessageView): ActionAnswer {
  return { place: 'here', view: { components } };
}

/** To who pressed alone. */
export function aside(view: MessageView): ActionAnswer {
  return { place: 'private', view };
}
