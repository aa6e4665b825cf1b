// What a crash test delivers: news of five subjects, channels of every kind, a digest for each subject and channel.
import { MINUTE_MS } from '../src/limits/units.ts';
import type { ArticleLine } from '../src/news/article.ts';
import type { ChannelId, GuildId, RoleId } from '../src/news/places.ts';
import { WEEKDAYS } from '../src/news/schedule.ts';
import type { TagSlug } from '../src/news/tag.ts';
import { PLAIN_POSTING, type Posting, type Subscription } from '../src/news/subscription.ts';
import type { Newsroom } from '../src/newsroom/newsroom.ts';
import { takeInArticles } from '../src/newsroom/take-in-articles.ts';
import type { LocalDiscord } from '../src/playground/local-discord.ts';

/** Invented, and unlike each other: two that were grouped would be told as one. */
const SUBJECTS: Readonly<Record<string, string>> = {
  Ferries: 'The ferry to Corran has sailed again after nine days in dock for a new propeller shaft.',
  Bakeries: 'Bakers of Tolmin have agreed on a rye loaf that every oven of the valley sells at one price.',
  Telescopes: 'Astronomers on Mount Hale found a comet whose tail turned green within four nights.',
  Orchards: 'Late frost has spoiled a third of the apricot blossom in the orchards of Lower Verrin.',
  Chess: 'Ilka Moreau won the chess tournament of Brask with a knight sacrifice in the last round.',
};

/** Between two subjects, by the fast clock: at ten times the speed eighteen seconds. */
const SUBJECT_EVERY_MS = 3 * MINUTE_MS;

export interface Wanted {
  subscription: Subscription;
  kind: Kind;
  slot: number;
}

const KINDS = ['text', 'announcement', 'forum', 'thread', 'text'] as const;
type Kind = (typeof KINDS)[number];

export async function setUp(
  newsroom: Newsroom,
  discord: LocalDiscord,
  { count, random }: { count: number; random: () => number },
): Promise<Wanted[]> {
  const begin = newsroom.clock();
  const subjects = Object.keys(SUBJECTS);
  const channels = await addChannels(discord, Math.ceil(count / subjects.length));
  const [role = ''] = await rolesOf(discord);
  const schedule = scheduleAfter(begin);
  const wanted: Wanted[] = [];
  for (const [place, subject] of subjects.entries()) {
    const slot = Math.ceil(begin / MINUTE_MS) * MINUTE_MS + (place + 1) * SUBJECT_EVERY_MS;
    for (const { id, kind } of channels) {
      if (wanted.length >= count) break;
      const subscription = await newsroom.store.subscriptions.addSubscription({
        ...{ guild: discord.guildId as GuildId, channel: id as ChannelId, schedule, stories: 3 },
        ...{
          topic: { kind: 'tag', tag: { slug: subject.toLowerCase() as TagSlug, name: subject } },
          language: null,
        },
        ...{ posting: postingFor(kind, role as RoleId, random), createdBy: null, createdAt: begin },
        ...{ nextRunAt: slot, coveredUntil: begin },
      });
      wanted.push({ subscription, kind, slot });
    }
  }
  await takeInNews(newsroom);
  return wanted;
}

/** Two hours before the clock, so that within the test no slot comes but the first. */
function scheduleAfter(begin: number): Subscription['schedule'] {
  const hour = new Date(begin - 120 * MINUTE_MS).getUTCHours();
  return { weekdays: WEEKDAYS, times: [{ hour, minute: 0 }], zone: 'UTC' };
}

/** Every wish is with and without every other somewhere. */
function postingFor(kind: Kind, role: RoleId, random: () => number): Posting {
  return {
    ...PLAIN_POSTING,
    mention: random() < 0.5 ? role : null,
    isQuiet: random() < 0.3,
    isThreaded: (kind === 'text' || kind === 'announcement') && random() < 0.6,
    isPublished: kind === 'announcement',
  };
}

async function addChannels(discord: LocalDiscord, count: number): Promise<{ id: string; kind: Kind }[]> {
  const channels: { id: string; kind: Kind }[] = [];
  for (let place = 0; place < count; place += 1) {
    const kind = KINDS[place % KINDS.length] ?? 'text';
    const { id } = discord.addChannel({ name: `${kind}-${place}`, kind: kind === 'thread' ? 'text' : kind });
    if (kind !== 'thread') channels.push({ id, kind });
    else channels.push({ id: (await ask<{ id: string }>(discord, `/channels/${id}/threads`)).id, kind });
  }
  return channels;
}

async function rolesOf(discord: LocalDiscord): Promise<string[]> {
  const roles = await ask<{ id: string; mentionable: boolean }[]>(
    discord,
    `/guilds/${discord.guildId}/roles`,
  );
  return roles.filter(({ mentionable }) => mentionable).map(({ id }) => id);
}

/** As the bot does; what ends in `threads` is made. */
async function ask<Answer>({ apiUrl, token }: LocalDiscord, path: string): Promise<Answer> {
  const isMade = path.endsWith('/threads');
  const response = await fetch(`${apiUrl}/v10${path}`, {
    headers: { authorization: `Bot ${token}`, 'content-type': 'application/json' },
    ...(isMade ? { method: 'POST', body: JSON.stringify({ name: 'Digests here' }) } : {}),
  });
  return (await response.json()) as Answer;
}

async function takeInNews(newsroom: Newsroom): Promise<void> {
  const lines = Object.entries(SUBJECTS).map(([subject, body]): ArticleLine => {
    const url = `https://harbour-post.example/${subject.toLowerCase()}`;
    const publishedAt = new Date(newsroom.clock() - MINUTE_MS).toISOString();
    return {
      url,
      headline: `News of ${subject}`,
      body,
      outlet: 'The Harbour Post',
      publishedAt,
      tags: [subject],
    };
  });
  const { added } = await takeInArticles(
    newsroom,
    lines.map((line) => ({ kind: 'article', line, file: 'crashes' })),
  );
  if (added !== lines.length) throw new Error(`${added} of ${lines.length} articles were taken in.`);
}
