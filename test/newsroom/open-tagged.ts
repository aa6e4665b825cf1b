// A newsroom with a few tags and outlets, for tests that ask by name.
import { DAY_MS } from '../../src/limits/units.ts';
import { aLine, NOW, urlOf } from '../nouns.ts';
import { openNewsroom } from './open-newsroom.ts';

const TAGGED = [
  aLine({ url: urlOf(1), tags: ['Football', 'Économie'], outlet: 'Zeitung für Osk' }),
  aLine({ url: urlOf(2), tags: ['Football', 'Courts'], publishedAt: new Date(NOW - DAY_MS).toISOString() }),
  aLine({ url: urlOf(3), tags: ['Foothills'], publishedAt: new Date(NOW - 60_000).toISOString() }),
];

export async function openTagged() {
  const opened = await openNewsroom();
  await opened.takeIn(...TAGGED);
  return opened;
}
