// Corrections: what an outlet changed after a channel was told stands in the message, dated, once.
import { describe, expect, it } from 'vitest';
import { DAY_MS, HOUR_MS, MINUTE_MS } from '../../../src/limits/units.ts';
import type { Delivery, DigestCorrection } from '../../../src/news/digest.ts';
import type { CorrectOutcome, DigestSender } from '../../../src/news/ports-digests.ts';
import { correctDigests } from '../../../src/newsroom/digests/correct-digests.ts';
import { idOf } from '../../nouns.ts';
import { openDigests, type OpenedDigests } from './open-digests.ts';

const TOLD = 'The ferry Ottilie ran aground off Corran with 120 passengers on board.';
const NOW_SAID = 'The ferry Ottilie ran aground off Corran with 96 passengers on board.';

interface Corrected {
  delivery: Delivery;
  corrections: readonly DigestCorrection[];
}

type Opened = OpenedDigests & { shown: Corrected[]; outcomes: CorrectOutcome[]; correcting: DigestSender };

/** A channel that was told one story an hour ago. */
async function openTold(): Promise<Opened> {
  const opened = openDigests();
  const shown: Corrected[] = [];
  const outcomes: CorrectOutcome[] = [];
  await opened.subscribe();
  opened.wait(HOUR_MS);
  await opened.arrive('ferry', { body: TOLD });
  opened.wait(DAY_MS - HOUR_MS);
  await opened.tick();
  expect(opened.sender.posts).toHaveLength(1);
  opened.wait(HOUR_MS);
  const correct: DigestSender['correct'] = (delivery, corrections) => {
    shown.push({ delivery, corrections });
    return Promise.resolve(outcomes.shift() ?? 'shown');
  };
  return { ...opened, shown, outcomes, correcting: { ...opened.sender, correct } };
}

const look = (opened: Opened) => correctDigests(opened.newsroom, opened.correcting);

describe('a digest whose article was changed', () => {
  it('is corrected: what was told, what stands there now, and when', async () => {
    const opened = await openTold();
    await opened.arrive('ferry', { body: NOW_SAID });
    expect(await look(opened)).toEqual({ corrected: 1, waiting: 0, givenUp: 0 });
    const correction = {
      ...{ article: idOf('ferry'), outlet: 'The Harbour Post', told: TOLD, now: NOW_SAID },
      correctedAt: opened.now(),
    };
    expect(opened.shown.map(({ corrections }) => corrections)).toEqual([[correction]]);
    const id = opened.shown[0]?.delivery.id;
    if (id === undefined) throw new Error('nothing was corrected');
    const kept = await opened.newsroom.store.deliveries.getDelivery(id);
    expect(kept?.corrections).toEqual([correction]);
  });

  it('is corrected once, however often it is looked', async () => {
    const opened = await openTold();
    await opened.arrive('ferry', { body: NOW_SAID });
    for (let n = 0; n < 4; n += 1) {
      await look(opened);
      opened.wait(20_000);
    }
    expect(opened.shown).toHaveLength(1);
  });

  it('says of a sentence that is gone that it was taken back', async () => {
    const opened = await openTold();
    await opened.arrive('ferry', {
      body: 'A tram of line 4 stood still in Northam for most of the morning.',
    });
    await look(opened);
    expect(opened.shown[0]?.corrections).toMatchObject([{ told: TOLD, now: null }]);
  });

  it.each([
    ['its sentence stands', { body: `${TOLD} Divers are under way.` }],
    ['other quotation marks and spaces stand in it', { body: TOLD.replaceAll(' ', '  ') }],
    ['less of its text is here', { body: 'A tram stood still in Northam.', textState: 'excerpt' as const }],
  ])('stays as it is where %s', async (_, changed) => {
    const opened = await openTold();
    await opened.arrive('ferry', changed);
    expect(await look(opened)).toEqual({ corrected: 0, waiting: 0, givenUp: 0 });
    expect(opened.shown).toEqual([]);
  });

  it('is tried again where Discord has no time, after a restart too', async () => {
    const opened = await openTold();
    await opened.arrive('ferry', { body: NOW_SAID });
    opened.outcomes.push('later', 'later');
    expect(await look(opened)).toMatchObject({ waiting: 1 });
    opened.wait(HOUR_MS);
    expect(await look(opened)).toMatchObject({ waiting: 1 });
    opened.wait(HOUR_MS);
    const restarted = { ...opened, newsroom: { ...opened.newsroom, store: opened.openAnother().store } };
    expect(await look(restarted)).toMatchObject({ corrected: 1, waiting: 0 });
    opened.wait(HOUR_MS);
    expect(await look(opened)).toMatchObject({ corrected: 0, waiting: 0 });
    expect(opened.shown).toHaveLength(3);
  });

  it('is given up where its message is gone, and not tried again', async () => {
    const opened = await openTold();
    await opened.arrive('ferry', { body: NOW_SAID });
    opened.outcomes.push('given-up');
    expect(await look(opened)).toMatchObject({ givenUp: 1 });
    opened.wait(5 * MINUTE_MS);
    expect(await look(opened)).toEqual({ corrected: 0, waiting: 0, givenUp: 0 });
  });

  it('is left alone after a week', async () => {
    const opened = await openTold();
    opened.wait(8 * DAY_MS);
    await opened.arrive('ferry', { body: NOW_SAID });
    await look(opened);
    expect(opened.shown).toEqual([]);
  });

  it('is looked at anew where the note is of another program', async () => {
    const opened = await openTold();
    await opened.newsroom.store.notes.setNote('digests:corrected-until', 'yesterday');
    await opened.arrive('ferry', { body: NOW_SAID });
    expect(await look(opened)).toMatchObject({ corrected: 1 });
  });
});
