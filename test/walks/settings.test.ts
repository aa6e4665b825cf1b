// A manager sets things for a server, and everybody there is answered by them; who may not is refused.
import { expect, test } from 'vitest';
import type { ArticleLine } from '../../src/news/article.ts';
import type { GuildId } from '../../src/news/places.ts';
import { customIdLabelled, selectsOf, textOf } from '../discord/message-checks.ts';
import { headlinesIn, startWorld, type Answer, type World } from './world.ts';

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;

interface Written {
  subject: string;
  outlet: string;
  ageMs: number;
}

/** Each subject is a story of its own; the same subject of two outlets is one. */
function line({ subject, outlet, ageMs }: Written): ArticleLine {
  return {
    url: `https://${outlet.toLowerCase().replaceAll(' ', '-')}.example/${subject}`,
    headline: `Wardens of ${subject} harbour count every ${subject} seal`,
    body: `Wardens of ${subject} harbour counted ${subject.length}00 seals of ${subject}, said ${outlet}. The ${subject} count goes on until the ${subject} ice breaks.`,
    outlet,
    publishedAt: new Date(Date.now() - ageMs).toISOString(),
    tags: ['Seals'],
    language: 'en',
  };
}

const LINES = [
  { subject: 'Brannoch', outlet: 'The Harbour Post', ageMs: HOUR_MS },
  { subject: 'Tolvane', outlet: 'Quay Mail', ageMs: 2 * HOUR_MS },
  { subject: 'Umbrisk', outlet: 'Fjord Post', ageMs: 3 * HOUR_MS },
  { subject: 'Umbrisk', outlet: 'Quay Mail', ageMs: 4 * HOUR_MS },
  { subject: 'Kessarin', outlet: 'Fjord Post', ageMs: 12 * DAY_MS },
].map(line);

async function openWorld(): Promise<World> {
  return startWorld({ lines: LINES });
}

function guildIn({ discord }: World): GuildId {
  return discord.guildId as GuildId;
}

/** The id of the select of a setting. */
function selectOf({ message }: Answer, setting: string): string {
  const id = selectsOf(message.components).find(({ custom_id: found }) => found.endsWith(`:${setting}`));
  if (id === undefined) throw new Error(`There is no select of ${setting}.`);
  return id.custom_id;
}

function chosenOf({ message }: Answer, setting: string): string[] {
  const select = selectsOf(message.components).find(({ custom_id: id }) => id.endsWith(`:${setting}`));
  return (select?.options ?? []).filter((option) => option.default === true).map(({ value }) => value);
}

test('the panel shows how everything stands, to who asked alone', async () => {
  const world = await openWorld();
  const panel = await world.ask('settings show');
  expect(panel.message.onlyFor).toBe(world.discord.members[0]?.id);
  expect(panel.text).toContain('## Settings of this server');
  expect(panel.text).toContain('Everybody in the channel, unless somebody says *private: True*.');
  expect(panel.text).toContain('Whoever runs me has set up no model');
  expect(panel.text).toContain('Preferred: none\nMuted: none');
  expect(panel.text).toContain('0 other names of tags. Whoever runs me keeps them, for all servers.');
  expect([chosenOf(panel, 'language'), chosenOf(panel, 'period')]).toEqual([['discord'], ['d7']]);
});

test('a language is that of public answers and digests; what somebody alone sees stays in their own', async () => {
  const world = await openWorld();
  const panel = await world.ask('settings show');
  const changed = await world.choose(panel, selectOf(panel, 'language'), 'fr');
  expect(chosenOf(changed, 'language')).toEqual(['fr']);
  expect(changed.text).toContain('## Settings of this server');
  expect((await world.ask('news')).text).toContain('## À la une');
  expect((await world.ask('news', { private: true })).text).toContain('## Top stories');
  await world.choose(changed, selectOf(changed, 'language'), 'discord');
  expect((await world.ask('news')).text).toContain('## Top stories');
});

test('a period is that of questions that name none', async () => {
  const world = await openWorld();
  const asked = { tag: 'Seals' };
  expect((await world.ask('news', asked)).text).toContain('last 7 days');
  const panel = await world.ask('settings show');
  await world.choose(panel, selectOf(panel, 'period'), 'd30');
  const wide = await world.ask('news', asked);
  expect(wide.text).toContain('last 30 days');
  expect(headlinesIn(wide.text).join()).toContain('Kessarin');
  expect((await world.ask('news', { ...asked, period: 'd1' })).text).toContain('last 24 hours');
});

test('answers are for who asked alone, unless they say otherwise', async () => {
  const world = await openWorld();
  const everybody = await world.ask('news');
  expect(everybody.message.onlyFor).toBeNull();
  const panel = await world.ask('settings show');
  const changed = await world.press(panel, 'Only who asked');
  expect(changed.text).toContain('Who asked alone, unless they say *private: False*.');
  const member = world.discord.members[1]?.id ?? '';
  const story = await world.ask('story', { story: 'Brannoch' }, { memberPlace: 1 });
  expect(story.message.onlyFor).toBe(member);
  const shared = await world.ask('news', { private: false }, { memberPlace: 1 });
  expect(shared.message.onlyFor).toBeNull();
  await world.press(changed, 'Everybody');
  expect((await world.ask('news')).message.onlyFor).toBeNull();
});

test('a muted outlet is left out of lists, by name; a preferred one speaks for the stories that it has', async () => {
  const world = await openWorld();
  const asked = { tag: 'Seals' };
  expect(headlinesIn((await world.ask('news', asked)).text)).toHaveLength(3);
  const muted = await world.ask('settings outlet', { outlet: 'fjord post', as: 'muted' });
  expect(muted.text).toContain('**Fjord Post is muted from now on.**');
  expect(muted.text).toContain('Preferred: none\nMuted: Fjord Post');
  const left = await world.ask('news', asked);
  expect(left.text).toContain('-# Left out, because this server mutes them: Fjord Post');
  expect(left.text).not.toContain('said Fjord Post');
  // The other outlet that reports it speaks for it.
  expect(headlinesIn(left.text)).toHaveLength(3);
  await world.ask('settings outlet', { outlet: 'Quay Mail', as: 'muted' });
  const alone = await world.ask('news', asked);
  expect(headlinesIn(alone.text)).toEqual(['Wardens of Brannoch harbour count every Brannoch seal']);
  expect(alone.text).toContain('mutes them: Fjord Post, Quay Mail');
  const nothing = await world.ask('news', { outlet: 'Quay Mail' });
  expect(nothing.text).toContain('Left out, because this server mutes them: Quay Mail');
  for (const outlet of ['Fjord Post', 'Quay Mail']) {
    const off = await world.ask('settings outlet', { outlet, as: 'neither' });
    expect(off.text).toContain(`${outlet} is neither preferred nor muted any more.`);
  }
  // Fjord Post is the newer of the two, and spoke for it.
  expect((await world.ask('news', { query: 'Umbrisk' })).text).toContain('said Fjord Post');
  await world.ask('settings outlet', { outlet: 'Quay Mail', as: 'preferred' });
  expect((await world.ask('news', { query: 'Umbrisk' })).text).toContain('said Quay Mail');
});

test('an unknown outlet, an unknown zone and a language that is none change nothing', async () => {
  const world = await openWorld();
  const { discord } = world;
  const unknown = await world.ask('settings outlet', { outlet: 'Quay Mial', as: 'muted' });
  expect(unknown.text).toContain('There is no outlet “Quay Mial”');
  expect(unknown.text).toContain('Did you mean **Quay Mail**');
  expect((await world.ask('settings zone', { zone: 'Atlantis' })).text).toContain(
    'There is no time zone “Atlantis”',
  );
  const panel = await world.ask('settings show');
  const id = `1:gs:${guildIn(world)}:private:perhaps`;
  const forged = await discord.member().component(panel.message.id, id).catch(String);
  expect(forged).toBeTypeOf('string');
  const note = `settings:${guildIn(world)}`;
  expect(await world.composed.newsroom.store.notes.getNote(note)).toBeNull();
});

test('a member who may not manage the server changes nothing, not by an old button either', async () => {
  const world = await openWorld();
  const [, member] = world.discord.members;
  if (member === undefined) throw new Error('There is one member only.');
  await expect(world.ask('settings show', {}, { memberPlace: 1 })).rejects.toThrow();
  const panel = await world.ask('settings show');
  const id = customIdLabelled(panel.message.components, 'Only who asked');
  await expect(world.discord.member(member.id).component(panel.message.id, id)).rejects.toThrow();
  expect(textOf(panel.message.components)).toContain('## Settings of this server');
  expect((await world.ask('news', {}, { memberPlace: 1 })).message.onlyFor).toBeNull();
});
