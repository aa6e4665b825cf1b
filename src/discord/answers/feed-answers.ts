// What /feeds answers: adds, lists, tries and removes the feeds of the server that asks.
import type {
  APIApplicationCommandOptionChoice,
  AutocompleteInteraction,
  ChatInputCommandInteraction,
} from 'discord.js';
import type { Feed } from '../../news/feed.ts';
import { addFoundFeed, findFeed, removeFeed } from '../../newsroom/feeds/keep-feeds.ts';
import { guildOf, type Desk, type MessageView } from '../door.ts';
import { LABEL_MAX_LENGTH, OPTIONS_MAX } from '../message-limits.ts';
import { escapeText, label } from '../safe-text.ts';
import { feedSentence } from '../views/feed-sentences.ts';
import { feedTrialView } from '../views/feed-trial.ts';
import { feedAddedView, feedListView, shownUrl } from '../views/feeds.ts';
import { noticeView } from '../views/notices.ts';

type Interaction = ChatInputCommandInteraction;

export async function addServerFeed({ options }: Interaction, desk: Desk): Promise<MessageView> {
  const { feeds } = desk.texts;
  const wanted = {
    url: options.getString('address', true),
    outlet: options.getString('outlet'),
    tag: options.getString('tag'),
    readsPages: options.getBoolean('full-text') ?? false,
    addedIn: guildOf(desk),
    addedBy: desk.user,
  };
  const added = await addFoundFeed(desk.newsroom, desk.feeds, wanted);
  if (added.kind === 'refused')
    return noticeView(feeds.refused, escapeText(feedSentence(added.reason, desk.texts)));
  if (added.kind === 'failed')
    return noticeView(feeds.notFound, escapeText(feedSentence(added.problem, desk.texts)));
  desk.feeds.readSoon();
  const url = shownUrl(added.feed.url);
  switch (added.kind) {
    case 'changed':
      return noticeView(feeds.changed({ url }), feeds.changedHow);
    case 'known':
      return noticeView(feeds.known({ url }), feeds.knownHow);
    case 'added':
      return feedAddedView(added, { texts: desk.texts, listCommand: desk.mention('feeds list') });
  }
}

export async function listServerFeeds(_interaction: Interaction, desk: Desk): Promise<MessageView> {
  const { texts } = desk;
  const kept = await desk.newsroom.store.feeds.listFeeds(guildOf(desk));
  if (kept.length === 0)
    return noticeView(texts.feeds.none, texts.feeds.noneHow({ command: desk.mention('feeds add') }));
  return feedListView(kept, texts);
}

export async function tryFeed({ options }: Interaction, desk: Desk): Promise<MessageView> {
  const { feeds } = desk.texts;
  const address = options.getString('address', true);
  const trial = await desk.feeds.testFeed(address);
  const shown = shownUrl(address);
  switch (trial.kind) {
    case 'refused':
      return noticeView(feeds.refused, escapeText(feedSentence(trial.reason, desk.texts)));
    case 'failed':
      return noticeView(
        feeds.testFailed({ url: shown }),
        escapeText(feedSentence(trial.problem, desk.texts)),
      );
    case 'feed':
      return feedTrialView(trial, desk.texts);
  }
}

/** Only what this server added: the index is one for all, so the others' feeds are not its to remove. */
export async function removeServerFeed({ options }: Interaction, desk: Desk): Promise<MessageView> {
  const { feeds } = desk.texts;
  const feed = await findFeed(desk.newsroom, options.getString('feed', true));
  const isOwn = feed !== null && feed.addedIn === guildOf(desk);
  const removed = isOwn ? await removeFeed(desk.newsroom, feed.id) : null;
  if (removed === null) return noticeView(feeds.unknown, feeds.unknownHow);
  return noticeView(feeds.removed({ url: shownUrl(removed.url) }), feeds.removedHow);
}

/** Suggestions of this server's feeds, by outlet or address. */
export async function completeFeed(
  interaction: AutocompleteInteraction,
  desk: Desk,
): Promise<APIApplicationCommandOptionChoice<string>[]> {
  const typed = interaction.options.getFocused().trim().toLowerCase();
  const kept = await desk.newsroom.store.feeds.listFeeds(guildOf(desk));
  const nameOf = ({ outlet, url }: Feed) =>
    (outlet ?? '') === '' ? url : desk.texts.feeds.choice({ outlet: outlet ?? '', url });
  return kept
    .filter((feed) => nameOf(feed).toLowerCase().includes(typed))
    .slice(0, OPTIONS_MAX)
    .map((feed) => ({ name: label(nameOf(feed), LABEL_MAX_LENGTH), value: feed.id }));
}
