// What is held is over by whichever clock says so first.
import { expect, test } from 'vitest';
import { createHeldUntil } from '../../../src/discord/fleet/held-until.ts';

function openHeld() {
  const time = { wall: 1_000_000, steady: 500 };
  const held = createHeldUntil(
    () => time.wall,
    () => time.steady,
  );
  return { time, held };
}

test('nothing is held before it was got', () => {
  expect(openHeld().held.isOver()).toBe(true);
});

test.each([
  { where: 'both clocks went on', wall: 100, steady: 100, isOver: true },
  { where: 'neither went far enough', wall: 99, steady: 99, isOver: false },
  { where: 'the wall clock was set forward', wall: 100, steady: 1, isOver: true },
  { where: 'the wall clock was set back', wall: -5_000, steady: 100, isOver: true },
  { where: 'the machine slept, and its steady clock with it', wall: 100, steady: 0, isOver: true },
])('it is told where $where', ({ wall, steady, isOver }) => {
  const { time, held } = openHeld();
  held.renew(held.now(), 100);
  time.wall += wall;
  time.steady += steady;
  expect(held.isOver()).toBe(isOver);
});

test('it counts from the asking, however late the answer came', () => {
  const { time, held } = openHeld();
  const asked = held.now();
  time.steady += 150;
  held.renew(asked, 100);
  expect(held.isOver()).toBe(true);
});
