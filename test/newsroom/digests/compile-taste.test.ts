// A digest of a server that prefers or mutes outlets: what those report is left out, and who speaks for a story.
import { describe, expect, it } from 'vitest';
import { DAY_MS, HOUR_MS } from '../../../src/limits/units.ts';
import { compileDigest } from '../../../src/newsroom/digests/compile-digest.ts';
import { previewDigest } from '../../../src/newsroom/digests/preview-digest.ts';
import { changeSettings } from '../../../src/newsroom/guild-settings.ts';
import { NOW } from '../../nouns.ts';
import { openDigests } from './open-digests.ts';

const FOR_A_DAY = { period: { from: NOW, until: NOW + DAY_MS }, at: NOW + DAY_MS };

/** A story of two outlets, the newer of Radio Corran, and one of Radio Corran alone. */
async function openTwo() {
  const opened = openDigests();
  const subscription = await opened.subscribe();
  opened.wait(HOUR_MS);
  await opened.arrive('first', { story: 'ferry', outlet: 'Fjord Post' });
  opened.wait(HOUR_MS);
  await opened.arrive('second', { story: 'ferry', outlet: 'Radio Corran', eventTime: opened.now() });
  await opened.arrive('lone', { outlet: 'Radio Corran', eventTime: opened.now() });
  const set = (taste: { muted?: string[]; preferred?: string[] }) =>
    changeSettings(opened.newsroom, subscription.guild, () => taste);
  const compile = async () => {
    const compiled = await compileDigest(opened.newsroom, subscription, FOR_A_DAY);
    return compiled.kind === 'digest' ? compiled.digest : compiled;
  };
  return { ...opened, subscription, set, compile };
}

describe('a digest', () => {
  it('of a server that mutes nothing tells all, and says nothing of muted outlets', async () => {
    const { compile } = await openTwo();
    const digest = await compile();
    expect(digest).toMatchObject({ stories: [{ headline: 'Story second' }, { headline: 'Story lone' }] });
    expect(digest).not.toHaveProperty('muted');
  });

  it('leaves out what muted outlets alone report, counts it, and has others tell the rest', async () => {
    const { compile, set } = await openTwo();
    await set({ muted: ['Radio Corran'] });
    expect(await compile()).toMatchObject({
      stories: [{ headline: 'Story first', outlet: 'Fjord Post' }],
      ...{ total: 1, muted: 1 },
    });
  });

  it('is told by no muted outlet, though that tells it best', async () => {
    const opened = openDigests();
    const subscription = await opened.subscribe();
    opened.wait(HOUR_MS);
    await opened.arrive('cut', { story: 'ferry', outlet: 'Fjord Post', textState: 'truncated' });
    await opened.arrive('whole', { story: 'ferry', outlet: 'Radio Corran' });
    await changeSettings(opened.newsroom, subscription.guild, () => ({ muted: ['Radio Corran'] }));
    expect(await compileDigest(opened.newsroom, subscription, FOR_A_DAY)).toMatchObject({
      digest: { stories: [{ headline: 'Story cut', outlet: 'Fjord Post' }] },
    });
  });

  it('is not sent where all is of muted outlets', async () => {
    const { compile, set } = await openTwo();
    await set({ muted: ['Radio Corran', 'Fjord Post'] });
    expect(await compile()).toMatchObject({ kind: 'nothing-new', considered: 0 });
  });

  it('has a preferred outlet tell the stories that it reports', async () => {
    const { compile, set } = await openTwo();
    await set({ preferred: ['Fjord Post'] });
    expect(await compile()).toMatchObject({
      stories: [{ headline: 'Story first', outlet: 'Fjord Post', outlets: 2 }, { headline: 'Story lone' }],
    });
  });

  it('tells a story that muted outlets had first when another reports it', async () => {
    const opened = await openTwo();
    await opened.set({ muted: ['Radio Corran', 'Fjord Post'] });
    opened.setNow(NOW + DAY_MS);
    await opened.tick();
    opened.wait(HOUR_MS);
    await opened.arrive('third', { story: 'ferry', outlet: 'Quay Mail', eventTime: opened.now() });
    opened.wait(1);
    const preview = await previewDigest(opened.newsroom, opened.subscription);
    expect(preview.digest?.stories).toMatchObject([{ headline: 'Story third', update: null }]);
  });
});

it('its preview says of what is left out that its outlets are muted', async () => {
  const { newsroom, set, subscription, wait } = await openTwo();
  await set({ muted: ['Radio Corran'] });
  wait(1);
  const { stories } = await previewDigest(newsroom, subscription);
  expect(stories.map(({ headline, reason }) => [headline, reason])).toEqual([
    ['Story second', 'in'],
    ['Story lone', 'muted'],
  ]);
});
