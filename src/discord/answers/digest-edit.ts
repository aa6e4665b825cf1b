// What /digest edit answers: changes what was given, and shows it as it was and as it is.
import type { ChatInputCommandInteraction } from 'discord.js';
import { writeLocalTime } from '../../news/schedule.ts';
import type { Posting, Subscription } from '../../news/subscription.ts';
import {
  editSubscription,
  getSubscription,
  type TypedEdit,
} from '../../newsroom/digests/keep-subscriptions.ts';
import { guildOf, type Desk, type MessageView } from '../door.ts';
import { noticeView } from '../views/notices.ts';
import { editedView } from '../views/subscriptions-draft.ts';
import { mentionNotes } from './digest-add.ts';
import { readPosting, readTopic, readTypedLanguage, readTypedSchedule, type Read } from './digest-options.ts';
import {
  canHaveThreads,
  forumTagNames,
  placeNotes,
  placeOf,
  placeRefusal,
  type Place,
} from './digest-place.ts';
import { planRefusalView } from './digest-refusals.ts';

type Interaction = ChatInputCommandInteraction;

export async function editDigest(interaction: Interaction, desk: Desk): Promise<MessageView> {
  const { texts, newsroom } = desk;
  const { options } = interaction;
  const words = texts.subscriptions;
  const before = await getSubscription(newsroom, guildOf(desk), options.getString('digest', true));
  if (before === null) return noticeView(words.unknown, words.unknownHow);
  // What was chosen, the digest itself among it.
  const given = options.data[0]?.options?.length ?? 0;
  if (given <= 1) return noticeView(words.nothingToEdit, words.nothingToEditHow);
  const place = placeOf(interaction, before.channel);
  const typed = readEdit(interaction, { before, place }, desk);
  if (typed.kind === 'refused') return typed.view;
  const { channel, posting = before.posting } = typed.value;
  // What is the matter with a channel that is left as it is shows where it is paused.
  const refusal =
    channel === undefined && posting === before.posting ? null : placeRefusal(place, posting, texts);
  if (refusal !== null) return refusal;
  const edited = await editSubscription(newsroom, guildOf(desk), { id: before.id, typed: typed.value });
  if (edited.kind === 'unknown') return noticeView(words.unknown, words.unknownHow);
  const [first] = before.schedule.times;
  const was = first === undefined ? null : writeLocalTime(first);
  const times = { time: options.getString('time') ?? was, until: options.getString('until') };
  if (edited.kind !== 'edited') return planRefusalView(edited, times, desk);
  const after = edited.subscription;
  const notes = [
    ...(channel === undefined ? [] : placeNotes(place, texts)),
    ...mentionNotes(interaction, place, desk),
    ...(after.posting.isQuiet && after.posting.mention !== null ? [words.quietMention] : []),
    ...(after.pausedBecause === null ? [] : [words.stillPaused({ command: desk.mention('digest resume') })]),
  ];
  const forumTagName = forumTagNames(interaction.guild, after.channel);
  return editedView({ before, after }, notes, { texts, forumTagName });
}

/** What was typed anew; what was not is left out. */
function readEdit(
  interaction: Interaction,
  { before, place }: { before: Subscription; place: Place },
  { texts }: Desk,
): Read<TypedEdit> {
  const { options } = interaction;
  const topic = readTopic(interaction, texts);
  if (topic.kind === 'refused') return topic;
  const schedule = readTypedSchedule(interaction, before.schedule, texts);
  if (schedule.kind === 'refused') return schedule;
  const language = readTypedLanguage(interaction, before.language, texts);
  if (language.kind === 'refused') return language;
  const isMoved = place.id !== before.channel;
  const kept = isMoved ? postingIn(place, before.posting) : before.posting;
  const posting = readPosting(interaction, { before: kept, place, texts });
  if (posting.kind === 'refused') return posting;
  const [zone, stories] = [options.getString('timezone'), options.getInteger('stories')];
  const isPostedOtherwise = isMoved || JSON.stringify(posting.value) !== JSON.stringify(before.posting);
  const value: TypedEdit = {
    ...(topic.value === null ? {} : { topic: topic.value }),
    ...(schedule.value === null ? {} : { schedule: schedule.value }),
    ...(language.value === before.language ? {} : { language: language.value }),
    ...(isPostedOtherwise ? { posting: posting.value } : {}),
    ...(isMoved ? { channel: place.id } : {}),
    ...(zone === null ? {} : { zone }),
    ...(stories === null ? {} : { stories }),
  };
  return { kind: 'read', value };
}

/** What of the way of posting another channel can have. */
function postingIn({ kind }: Place, posting: Posting): Posting {
  return {
    ...posting,
    isThreaded: posting.isThreaded && canHaveThreads(kind),
    isPublished: posting.isPublished && kind === 'announcement',
    forumTag: null,
  };
}
