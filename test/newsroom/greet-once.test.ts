// A server is greeted once: it is noted, found, and forgotten with all else of the server.
import { expect, test } from 'vitest';
import { forgetGuild } from '../../src/newsroom/forget-guild.ts';
import { claimGreeting, findGreeting } from '../../src/newsroom/greet-once.ts';
import { listKeptOfGuild } from '../../src/newsroom/list-kept-of-guild.ts';
import { guildOf } from '../contracts/digest-nouns.ts';
import { NOW } from '../nouns.ts';
import { openNewsroom } from './open-newsroom.ts';

test('a greeting is claimed once for each server, and found with its moment', async () => {
  const { newsroom } = await openNewsroom();
  expect(await findGreeting(newsroom, guildOf(1))).toBeNull();
  expect(await claimGreeting(newsroom, guildOf(1))).toBe(true);
  expect(await claimGreeting(newsroom, guildOf(1))).toBe(false);
  expect(await claimGreeting(newsroom, guildOf(2))).toBe(true);
  expect(await findGreeting(newsroom, guildOf(1))).toBe(NOW);
  expect(await listKeptOfGuild(newsroom, guildOf(1))).toMatchObject({ greetedAt: NOW });
});

test('is forgotten with its server, and with no other', async () => {
  const { newsroom } = await openNewsroom();
  for (const place of [1, 2]) await claimGreeting(newsroom, guildOf(place));
  await forgetGuild(newsroom, guildOf(1));
  expect(await findGreeting(newsroom, guildOf(1))).toBeNull();
  expect(await findGreeting(newsroom, guildOf(2))).toBe(NOW);
});
