// Answers without muted outlets: as if they had never been read, and it is said which had a part in them.
import { describe, expect, test } from 'vitest';
import { createQuestion } from '../../src/news/question.ts';
import { findStories } from '../../src/newsroom/find-stories.ts';
import { NOW } from '../nouns.ts';
import { openNewsroom } from './open-newsroom.ts';

const HOUR_MS = 3_600_000;

/** Two write-ups of one event, the later one of Quay Mail, and one story of each outlet. */
async function openThree() {
  const opened = await openNewsroom();
  const line = (outlet: string, subject: string, hours: number) => ({
    url: `https://${outlet.replace(' ', '-').toLowerCase()}.example/${subject}`,
    headline: `Divers find the ${subject} wreck off ${subject} point`,
    body: `Divers found the ${subject} wreck off ${subject} point, ${outlet} says. The ${subject} sank long ago.`,
    ...{ outlet, language: 'en' },
    publishedAt: new Date(NOW - hours * HOUR_MS).toISOString(),
  });
  await opened.takeIn(
    line('Fjord Post', 'Morwen', 5),
    line('Quay Mail', 'Morwen', 4),
    line('Quay Mail', 'Astrava', 3),
    line('Radio Corran', 'Pellinor', 2),
  );
  return opened;
}

type Opened = Awaited<ReturnType<typeof openThree>>;

async function ask(
  { newsroom }: Opened,
  muted: string[],
  { preferred = [], outlet = null }: { preferred?: string[]; outlet?: string | null } = {},
) {
  const question = createQuestion({ words: 'wreck', order: 'newest', outlet });
  const found = await findStories(newsroom, question, { isWidened: true, taste: { muted, preferred } });
  if (found.kind === 'empty-index') throw new Error('The index is empty.');
  if (found.kind === 'nothing') return { leads: [], leftOut: found.leftOut, newestAt: found.newestAt };
  const { stories, leftOut } = found.list;
  return { leads: stories.map(({ lead }) => lead.outlet), leftOut };
}

describe('an answer', () => {
  test('has all outlets where none is muted, or one that has no part in it', async () => {
    const opened = await openThree();
    const all = ['Radio Corran', 'Quay Mail', 'Quay Mail'];
    expect(await ask(opened, [])).toEqual({ leads: all, leftOut: [] });
    expect(await ask(opened, ['The Hill Herald'])).toEqual({ leads: all, leftOut: [] });
  });

  test('leaves a muted outlet out; a story that another reports is told by that one', async () => {
    const opened = await openThree();
    expect(await ask(opened, ['Quay Mail'])).toEqual({
      leads: ['Radio Corran', 'Fjord Post'],
      leftOut: ['Quay Mail'],
    });
    // The answers of servers that mute nothing are others.
    expect((await ask(opened, [])).leads).toHaveLength(3);
  });

  test('is nothing where all is of muted outlets, and says so', async () => {
    const opened = await openThree();
    const muted = ['Quay Mail', 'Fjord Post', 'Radio Corran'];
    expect(await ask(opened, muted)).toEqual({ leads: [], leftOut: muted.toSorted(), newestAt: null });
    expect(await ask(opened, ['Quay Mail'], { outlet: 'Quay Mail' })).toMatchObject({
      ...{ leads: [], leftOut: ['Quay Mail'] },
    });
  });

  test('is told by a preferred outlet where it has the story; what is found and its order stay', async () => {
    const opened = await openThree();
    expect(await ask(opened, [], { preferred: ['Fjord Post'] })).toEqual({
      leads: ['Radio Corran', 'Quay Mail', 'Fjord Post'],
      leftOut: [],
    });
  });
});
