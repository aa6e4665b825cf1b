// All processes of a database have the same number of shards, whatever Discord recommends meanwhile.
import { expect, test } from 'vitest';
import { agreeOnCount, membershipName } from '../../../src/discord/fleet/lease-names.ts';
import { openNewsroom } from '../live.ts';

async function openAgreement() {
  const { leases } = (await openNewsroom()).newsroom.store;
  const time = { now: 1_000_000 };
  const agree = (holder: string, given: { wanted?: number | null; recommended?: number } = {}) =>
    agreeOnCount({
      ...{ leases, holder, wanted: null, recommended: 4, leaseMs: 30_000, clock: () => time.now },
      ...given,
    });
  return { leases, time, agree };
}

test('the first takes what Discord recommends, the others what the first has', async () => {
  const { agree } = await openAgreement();
  expect(await agree('a')).toBe(4);
  expect(await agree('b', { recommended: 5 })).toBe(4);
  expect(await agree('c', { wanted: 4, recommended: 6 })).toBe(4);
});

test('settings decide where nobody runs', async () => {
  const { agree } = await openAgreement();
  expect(await agree('a', { wanted: 9 })).toBe(9);
});

test('another number than the one that runs is refused with a sentence, until nobody runs any more', async () => {
  const { agree, leases, time } = await openAgreement();
  await agree('a');
  await expect(agree('b', { wanted: 8 })).rejects.toMatchObject({ name: 'FleetError' });
  await expect(agree('b', { wanted: 8 })).rejects.toThrow(/name 8 shards, but .* have 4\. Give all/);
  expect(await leases.listLeases('fleet', time.now)).toEqual([]);
  time.now += 30_000;
  expect(await agree('b', { wanted: 8 })).toBe(8);
});

test('who agrees is a member from then on', async () => {
  const { agree, leases, time } = await openAgreement();
  await agree('a');
  expect((await leases.listLeases('process:', time.now)).map(({ name }) => name)).toEqual([
    membershipName('a', 4),
  ]);
});
