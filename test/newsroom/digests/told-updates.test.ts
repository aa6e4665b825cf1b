// A story that was told returns with something new alone: a changed figure, a new claim, markedly more outlets.
import { describe, expect, it } from 'vitest';
import { DAY_MS, HOUR_MS } from '../../../src/limits/units.ts';
import type { DigestStory } from '../../../src/news/digest.ts';
import { openDigests, storyIdOf, type Arrival, type OpenedDigests } from './open-digests.ts';
import { idOf, NOW } from '../../nouns.ts';

const ferry = (given: Arrival): Arrival => ({ story: 'ferry', ...given });

const FIRST = ferry({
  headline: 'At least 12 dead as ferry runs aground off Corran',
  body: 'At least 12 people were killed when the ferry Ottilie ran aground off Corran in thick fog. Divers are searching the wreck for those still missing.',
});
const MORE_DEAD = ferry({
  headline: 'Corran ferry: 34 dead',
  body: 'The ferry that ran aground off Corran has left 34 people dead, the harbour master said. Divers searched the wreck all night.',
  outlet: 'Radio Corran',
});
const ARREST = ferry({
  headline: 'Captain arrested over negligence at the helm',
  body: 'Detectives arrested the captain of the ferry Ottilie on suspicion of negligence at the helm and seized his logbook, prosecutors announced in Corran. The inquiry goes on.',
  outlet: 'Radio Corran',
});

/** A channel that was told of the ferry at noon on the first day. */
async function openTold(first: Arrival = FIRST): Promise<OpenedDigests> {
  const opened = openDigests();
  await opened.subscribe();
  opened.wait(HOUR_MS);
  await opened.arrive('first', { ...first, eventTime: opened.now() });
  opened.setNow(NOW + DAY_MS);
  await opened.tick();
  expect(opened.sender.posts).toHaveLength(1);
  opened.wait(HOUR_MS);
  return opened;
}

/** What the channel is told at the next noon. */
async function tellNext(opened: OpenedDigests): Promise<readonly DigestStory[]> {
  const before = opened.sender.posts.length;
  opened.wait(DAY_MS - HOUR_MS);
  await opened.tick();
  opened.wait(HOUR_MS);
  return opened.sender.posts.slice(before).flatMap(({ delivery }) => delivery.digest?.stories ?? []);
}

const arrive = (opened: OpenedDigests, place: string, arrival: Arrival) =>
  opened.arrive(place, { eventTime: opened.now(), ...arrival });

describe('a story that was told returns', () => {
  it('with a figure that has changed, what was told before beside it, in the sentence that has it', async () => {
    const opened = await openTold();
    await arrive(opened, 'more', MORE_DEAD);
    const [story, ...others] = await tellNext(opened);
    expect(others).toEqual([]);
    expect(story).toMatchObject({
      story: storyIdOf('ferry'),
      headline: 'Corran ferry: 34 dead',
      outlet: 'Radio Corran',
      update: { because: 'figure', before: 'At least 12', now: '34', toldAt: NOW + DAY_MS },
    });
    expect(story?.sentence?.quote).toBe(
      'The ferry that ran aground off Corran has left 34 people dead, the harbour master said.',
    );
    expect(story?.articles.toSorted()).toEqual([idOf('first'), idOf('more')].sort());
  });

  it('with a claim that its lead and headline bring, told in that sentence', async () => {
    const opened = await openTold();
    await arrive(opened, 'arrest', ARREST);
    const [story] = await tellNext(opened);
    expect(story?.update).toMatchObject({ because: 'claim', before: null, now: null });
    expect(story?.sentence?.quote).toContain('Detectives arrested the captain');
  });

  it('once for each news, and is silent in between', async () => {
    const opened = await openTold();
    await arrive(opened, 'more', MORE_DEAD);
    expect(await tellNext(opened)).toHaveLength(1);
    await arrive(opened, 'again', { ...MORE_DEAD, outlet: 'The Northam Gazette' });
    expect(await tellNext(opened)).toEqual([]);
    await arrive(opened, 'arrest', ARREST);
    expect(await tellNext(opened)).toMatchObject([{ update: { because: 'claim' } }]);
    await arrive(opened, 'old toll', { ...FIRST, outlet: 'The Estbridge Times' });
    expect(await tellNext(opened)).toEqual([]);
  });

  it('not with a lower toll, a reprint, other words for the same, or a claim further down', async () => {
    const opened = await openTold(MORE_DEAD);
    await arrive(opened, 'lower', { ...FIRST, outlet: 'The Northam Gazette' });
    await arrive(opened, 'reprint', { ...MORE_DEAD, outlet: 'The Estbridge Times' });
    await arrive(opened, 'same', {
      ...ferry({ headline: 'Ferry aground off Corran leaves 34 dead' }),
      body: 'In Corran 34 people are dead, the harbour master said, after the ferry that ran aground off the town.',
    });
    await arrive(opened, 'below', {
      ...ferry({ headline: 'Corran ferry: divers search all night' }),
      body: `The ferry that ran aground off Corran has left 34 dead, the harbour master said. Divers searched the wreck all night. The harbour master said 34 people are dead. ${ARREST.body}`,
    });
    expect(await tellNext(opened)).toEqual([]);
  });

  it('with markedly more outlets that report it on their own, and says from how many', async () => {
    const words = 'anchor buoy canvas derrick engine funnel gangway hatch'.split(' ');
    const opened = await openTold();
    for (const [n, word] of words.entries())
      await arrive(opened, `outlet-${n}`, {
        ...ferry({ outlet: `Outlet ${word}` }),
        headline: 'Ferry aground off Corran in thick fog',
        body: Array.from(
          { length: 14 },
          (_, at) =>
            `The ferry Ottilie off Corran lost its ${word} number ${word}${at} as the ${words[(n + at) % 8]} gave way.`,
        ).join(' '),
      });
    const [story] = await tellNext(opened);
    expect(story?.independent).toBeGreaterThanOrEqual(4);
    expect(['outlets', 'claim']).toContain(story?.update?.because);
  });

  it('after the new stories of the same breadth', async () => {
    const opened = await openTold();
    await arrive(opened, 'more', MORE_DEAD);
    await arrive(opened, 'tram', { story: 'tram' });
    expect((await tellNext(opened)).map(({ update }) => update?.because ?? 'new')).toEqual(['new', 'figure']);
  });

  it('in one channel alone where another was never told', async () => {
    const opened = await openTold();
    await opened.subscribe({ channel: '100000000000009999' as never });
    await arrive(opened, 'more', MORE_DEAD);
    opened.wait(DAY_MS);
    await opened.tick();
    const told = opened.sender.posts
      .slice(1)
      .map(({ delivery }) => delivery.digest?.stories[0]?.update?.because ?? 'new');
    expect(told.sort()).toEqual(['figure', 'new']);
  });
});

it('does not return for what another language says of it in its own words', async () => {
  const opened = await openTold();
  await arrive(opened, 'german', {
    ...ferry({ headline: 'Kapitän der Fähre Ottilie vor Corran festgenommen', language: 'de' }),
    body: 'Ermittler haben den Kapitän der Fähre Ottilie vor Corran wegen Fahrlässigkeit festgenommen, wie die Staatsanwaltschaft mitteilte.',
  });
  expect(await tellNext(opened)).toEqual([]);
});

describe('a story under another id', () => {
  it('is told already where its text and all its claims were told under other articles', async () => {
    const opened = await openTold({ ...FIRST, isKeyed: true });
    await arrive(opened, 'copy', { ...FIRST, story: 'copy', outlet: 'Radio Corran', isKeyed: true });
    expect(await tellNext(opened)).toEqual([]);
  });

  it('is told where a figure of the same text is another', async () => {
    const opened = await openTold({ ...FIRST, isKeyed: true });
    const changed = { headline: FIRST.headline ?? '', body: FIRST.body?.replace('12', '34') ?? '' };
    await arrive(opened, 'copy', { ...changed, story: 'copy', outlet: 'Radio Corran', isKeyed: true });
    expect(await tellNext(opened)).toMatchObject([{ update: null }]);
  });
});

describe('what was told before claims were kept', () => {
  it('stays told, whatever comes', async () => {
    const opened = await openTold();
    const { deliveries } = opened.newsroom.store;
    const store = {
      ...opened.newsroom.store,
      deliveries: {
        ...deliveries,
        findTold: async (...asked: Parameters<typeof deliveries.findTold>) =>
          (await deliveries.findTold(...asked)).map((told) => ({ ...told, claims: [], independent: 0 })),
      },
    };
    opened.newsroom.store = store;
    await arrive(opened, 'more', MORE_DEAD);
    await arrive(opened, 'arrest', ARREST);
    expect(await tellNext(opened)).toEqual([]);
  });
});
