// Giving way: of pieces that wait at the same time, one goes on for each look at what came in.
import { expect, it } from 'vitest';
import { giveWay } from '../../../src/newsroom/digests/give-way.ts';

it('lets something else run between any two pieces that wait', async () => {
  const ran: string[] = [];
  const look = () => {
    ran.push('look');
    if (ran.length < 20) setImmediate(look);
  };
  setImmediate(look);
  await Promise.all(['a', 'b', 'c'].map((piece) => giveWay().then(() => ran.push(piece))));
  const pieces = ran.flatMap((name, place) => (name === 'look' ? [] : [{ name, place }]));
  expect(pieces.map(({ name }) => name)).toEqual(['a', 'b', 'c']);
  for (const [nth, { place }] of pieces.entries())
    if (nth > 0) expect(ran.slice(pieces[nth - 1]?.place, place)).toContain('look');
});
