// Shows how the bot is: the program, the index and what reads and writes it for its operator, and a server's part.
import type { APIComponentInContainer } from 'discord.js';
import {
  STATUS_DIGESTS_SHOWN_MAX,
  STATUS_FEEDS_SHOWN_MAX,
  STATUS_SHARDS_NAMED_MAX,
} from '../../limits/status.ts';
import { MB } from '../../limits/units.ts';
import type { DeliveryState } from '../../news/digest.ts';
import type { Feed } from '../../news/feed.ts';
import type { Subscription } from '../../news/subscription.ts';
import { needsLook, type GuildStatus, type ProgramStatus } from '../../newsroom/find-status.ts';
import type { Desk, MessageView, RunningProcess } from '../door.ts';
import { clip, firstThatFits } from '../message-limits.ts';
import { escapeText } from '../safe-text.ts';
import type { Texts } from '../texts/texts.ts';
import { ACCENT, container, separator, text, timestamp } from './components.ts';
import { topicText } from './digest.ts';
import { shownUrl } from './feeds.ts';

export interface ShownStatus {
  here: GuildStatus;
  /** Null for whoever is not the operator. */
  program: ProgramStatus | null;
  running: RunningProcess;
  /** The server's shard has its connection just now. */
  isConnected: boolean;
}

type StatusOptions = Pick<Desk, 'texts' | 'mention'>;

/** What an outlet, a subject and a host may take, tried in turn until the message fits. */
const LENGTHS = [80, 40, 20] as const;

export function statusView(shown: ShownStatus, options: StatusOptions): MessageView {
  const { status: words } = options.texts;
  return {
    components: firstThatFits(LENGTHS, (length) => [
      container(ACCENT.quiet, [
        text(`## ${words.title}`),
        ...(shown.program === null ? [] : programParts(shown.program, shown.running, options.texts)),
        text(serverText(shown, length, options)),
        ...(shown.program === null ? [] : [text(`-# ${words.small}`)]),
      ]),
    ]),
    isForAsker: true,
  };
}

function programParts(
  program: ProgramStatus,
  running: RunningProcess,
  texts: Texts,
): APIComponentInContainer[] {
  const { status: words } = texts;
  const rows: [string, string[]][] = [
    [words.program.title, runningFacts(running, texts)],
    [words.index.title, indexFacts(program, texts)],
    [words.feeds.title, feedFacts(program, texts)],
    [words.writer.title, [writerFact(program, texts)]],
    [words.digests.title, digestFacts(program, texts)],
    [words.cache.title, [program.isCacheWorking ? words.cache.works : words.cache.broken]],
  ];
  const lines = rows.map(([title, facts]) => `**${title}** · ${facts.join(' · ')}`);
  return [text(lines.join('\n')), separator(true)];
}

function megabytesOf(bytes: number): number {
  return Math.round(bytes / MB);
}

function runningFacts(running: RunningProcess, { status: { program: words } }: Texts): string[] {
  const { version, startedAt, memoryBytes, shards, shardCount } = running;
  const away = shards.filter(({ isReady }) => !isReady).map(({ shard }) => shard);
  const named = away.slice(0, STATUS_SHARDS_NAMED_MAX).join(', ');
  const ready = shards.length - away.length;
  return [
    ...(version === null ? [] : [words.version({ version })]),
    words.running({ time: timestamp(startedAt, 'f') }),
    words.memory({ megabytes: megabytesOf(memoryBytes) }),
    words.shards({ ready, here: shards.length, all: shardCount }),
    ...(away.length === 0
      ? []
      : [words.down({ shards: away.length > STATUS_SHARDS_NAMED_MAX ? `${named} …` : named })]),
  ];
}

function indexFacts({ index }: ProgramStatus, { status: { index: words } }: Texts): string[] {
  const { articles, bytes, changedAt } = index;
  return [
    words.articles({ count: articles }),
    words.size({ megabytes: megabytesOf(bytes) }),
    ...(changedAt === null ? [] : [words.changed({ time: timestamp(changedAt, 'R') })]),
  ];
}

function feedFacts({ feeds }: ProgramStatus, { status: { feeds: words } }: Texts): string[] {
  const { working, failing, paused, waiting, dueSince } = feeds;
  if (working + failing + paused + waiting === 0) return [words.none];
  return [
    words.working({ count: working }),
    words.failing({ count: failing }),
    ...(paused === 0 ? [] : [words.paused({ count: paused })]),
    ...(waiting === 0 ? [] : [words.waiting({ count: waiting })]),
    dueSince === null ? words.punctual : words.overdue({ time: timestamp(dueSince, 'f') }),
  ];
}

function writerFact({ writer }: ProgramStatus, { status: { writer: words } }: Texts): string {
  if (writer === null) return words.none;
  const { name, tokens: used, tokensMax: max } = writer;
  const spent = max === null ? words.today({ used }) : words.ofLimit({ used, max });
  return `${escapeText(clip(name, 80))} · ${spent}`;
}

/** What is under way is two states for us and one for who reads. */
const SHOWN_STATES = {
  ...{
    sent: ['sent'],
    skipped: ['skipped'],
    failed: ['failed'],
    rejected: ['rejected'],
    unknown: ['unknown'],
  },
  underWay: ['planned', 'sending'],
} as const satisfies Record<keyof Texts['status']['digests']['states'], readonly DeliveryState[]>;

function digestFacts({ digests }: ProgramStatus, texts: Texts): string[] {
  const { active, paused, lateSince, lately } = digests;
  const { digests: words } = texts.status;
  if (active + paused === 0 && lately.size === 0) return [words.none];
  const outcomes = (Object.keys(SHOWN_STATES) as (keyof typeof SHOWN_STATES)[]).flatMap((name) => {
    const count = SHOWN_STATES[name].reduce((sum, state) => sum + (lately.get(state) ?? 0), 0);
    return count === 0 ? [] : [words.states[name]({ count })];
  });
  return [
    words.active({ count: active }),
    ...(paused === 0 ? [] : [words.paused({ count: paused })]),
    lateSince === null ? words.punctual : words.late({ time: timestamp(lateSince, 'f') }),
    outcomes.length === 0 ? words.noneLately : words.lately({ outcomes: texts.seriesOf(outcomes) }),
  ];
}

function serverText({ here, isConnected }: ShownStatus, length: number, options: StatusOptions): string {
  const { server, index } = options.texts.status;
  const newest = here.newestAt === null ? null : timestamp(here.newestAt, 'R');
  return [
    `### ${server.title}`,
    isConnected ? server.connected : server.disconnected,
    newest === null ? index.empty : index.newest({ time: newest }),
    ...guildFeedLines(here.feeds, length, options),
    ...guildDigestLines(here.subscriptions, length, options),
  ].join('\n');
}

function guildFeedLines(feeds: readonly Feed[], length: number, { texts, mention }: StatusOptions): string[] {
  const { feeds: words } = texts.status.server;
  const needy = feeds.filter(needsLook).toSorted((one, other) => other.failures - one.failures);
  if (needy.length === 0) return [feeds.length === 0 ? words.none : words.fine({ count: feeds.length })];
  const more = needy.length - STATUS_FEEDS_SHOWN_MAX;
  return [
    words.needy({ count: needy.length, command: mention('feeds list') }),
    ...needy.slice(0, STATUS_FEEDS_SHOWN_MAX).map((one) => {
      const feed = feedName(one, length);
      return `- ${one.isPaused ? words.paused({ feed }) : words.failing({ feed, failures: one.failures })}`;
    }),
    ...(more > 0 ? [`-# ${words.more({ count: more })}`] : []),
  ];
}

/** No more of its address than the host: the rest may have a key in it. */
function feedName({ url, outlet }: Feed, length: number): string {
  const host = shownUrl(URL.parse(url)?.host ?? '', length);
  const named = escapeText(clip(outlet ?? '', length));
  return named === '' ? host : `${named} ${host}`;
}

/** The paused ones first, then those that come next. */
function guildDigestLines(
  subscriptions: readonly Subscription[],
  length: number,
  { texts, mention }: StatusOptions,
): string[] {
  const { digests: words } = texts.status.server;
  if (subscriptions.length === 0) return [words.none];
  const ordered = subscriptions.toSorted(
    (one, other) =>
      Number(other.pausedBecause !== null) - Number(one.pausedBecause !== null) ||
      one.nextRunAt - other.nextRunAt,
  );
  const more = ordered.length - STATUS_DIGESTS_SHOWN_MAX;
  return [
    ...ordered.slice(0, STATUS_DIGESTS_SHOWN_MAX).map((one) => `- ${digestLine(one, length, texts)}`),
    ...(more > 0 ? [`-# ${words.more({ count: more, command: mention('digest list') })}`] : []),
  ];
}

function digestLine(
  { topic, channel, nextRunAt, pausedBecause }: Subscription,
  length: number,
  texts: Texts,
): string {
  const { digests: words } = texts.status.server;
  const named = { topic: topicText(topic, length, texts), channel: `<#${channel}>` };
  if (pausedBecause === null) return words.next({ ...named, time: timestamp(nextRunAt, 'R') });
  return words.paused({ ...named, paused: texts.subscriptions.pausedTersely[pausedBecause] });
}
