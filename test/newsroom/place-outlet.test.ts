// Outlets that a server prefers or mutes: by the names of the index, so many and no more.
import { describe, expect, test } from 'vitest';
import { CHOSEN_OUTLETS_MAX } from '../../src/limits/guild-settings.ts';
import { changeSettings, settingsOf } from '../../src/newsroom/guild-settings.ts';
import { placeOutlet, type OutletPlace } from '../../src/newsroom/place-outlet.ts';
import { guildOf } from '../contracts/digest-nouns.ts';
import { openNewsroom } from './open-newsroom.ts';

const guild = guildOf(1);

async function openWithOutlets() {
  const opened = await openNewsroom();
  const outlets = ['Fjord Post', 'Quay Mail'];
  await opened.takeIn(
    ...outlets.map((outlet, place) => ({
      ...{ outlet, url: `https://news.example/${place}`, language: 'en' },
      headline: `The ferry of ${outlet} sails`,
    })),
  );
  const place = (asked: string, as: OutletPlace) => placeOutlet(opened.newsroom, guild, { asked, as });
  return { ...opened, place };
}

describe('an outlet', () => {
  test('is preferred or muted by its name however it is written, never both, and neither again', async () => {
    const { place } = await openWithOutlets();
    const lists = (preferred: string[], muted: string[]) => ({ settings: { preferred, muted } });
    expect(await place(' FJORD post ', 'muted')).toMatchObject(lists([], ['Fjord Post']));
    expect(await place('Quay Mail', 'muted')).toMatchObject(lists([], ['Fjord Post', 'Quay Mail']));
    expect(await place('Fjord Post', 'preferred')).toMatchObject(lists(['Fjord Post'], ['Quay Mail']));
    expect(await place('Fjord Post', 'preferred')).toMatchObject(lists(['Fjord Post'], ['Quay Mail']));
    expect(await place('quay mail', 'neither')).toMatchObject(lists(['Fjord Post'], []));
  });

  test('that nobody knows is answered with near names and changes nothing', async () => {
    const { place, newsroom } = await openWithOutlets();
    expect(await place('Fjord Pots', 'muted')).toEqual({
      ...{ kind: 'unknown-outlet', asked: 'Fjord Pots' },
      near: ['Fjord Post'],
    });
    expect((await settingsOf(newsroom, guild)).muted).toEqual([]);
  });

  test('that the index has no more can be taken off its list', async () => {
    const { place, newsroom } = await openWithOutlets();
    await changeSettings(newsroom, guild, () => ({ muted: ['The Old Echo'] }));
    expect(await place('the old echo', 'neither')).toMatchObject({
      ...{ kind: 'placed', outlet: 'The Old Echo' },
      settings: { muted: [] },
    });
  });

  test('beyond the most is refused, and the lists stay; one on them can still change sides', async () => {
    const { place, newsroom } = await openWithOutlets();
    const many = Array.from({ length: CHOSEN_OUTLETS_MAX - 1 }, (_, number) => `Outlet ${number}`);
    await changeSettings(newsroom, guild, () => ({ muted: [...many, 'Quay Mail'] }));
    expect(await place('Fjord Post', 'muted')).toEqual({ kind: 'too-many', max: CHOSEN_OUTLETS_MAX });
    expect((await settingsOf(newsroom, guild)).muted).toEqual([...many, 'Quay Mail']);
    expect(await place('Quay Mail', 'muted')).toMatchObject({ kind: 'placed' });
    expect(await place('Quay Mail', 'preferred')).toMatchObject({
      kind: 'placed',
      settings: { muted: many },
    });
    expect(await place('Fjord Post', 'muted')).toMatchObject({ kind: 'placed' });
  });
});
