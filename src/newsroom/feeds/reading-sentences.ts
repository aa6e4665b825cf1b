// The sentences about a feed that can be read, or not any more, for whoever looks after it.
import { DAY_MS } from '../../limits/units.ts';
import type { Feed } from '../../news/feed.ts';
import type { FullTexts, PageKeeper } from './full-texts.ts';

/** Its articles could not be stored. */
export const NOT_TAKEN_IN = 'It was read, but could not be taken in: the log says why. It is tried again.';

export const GONE =
  'It is gone for good, says its server, and is not read any more. Remove it, or add the address it has now.';

export function failingSentence(
  { readAt, addedAt }: Pick<Feed, 'readAt' | 'addedAt'>,
  now: number,
  problem: string,
) {
  const days = Math.floor((now - (readAt ?? addedAt)) / DAY_MS);
  return `It has failed for ${days} days, and is not read any more. ${problem} Add it again when it works.`;
}

const WITHHELD: Readonly<Record<PageKeeper, string>> = {
  paywall: 'Its pages are behind a paywall: excerpts are kept.',
  login: 'Its pages are for members who log in: excerpts are kept.',
  consent: 'Its pages ask for consent before they show anything: excerpts are kept.',
  disallowed: 'Its site asks programs not to read its pages (robots.txt): excerpts are kept.',
};

/** What is to be said about the pages of a feed's articles: as the last time where no page was asked for. */
export function pagesNotice(
  feed: Pick<Feed, 'readsPages' | 'notice'>,
  { pages, withheldBy }: Pick<FullTexts, 'pages' | 'withheldBy'>,
): string | null {
  if (!feed.readsPages) return null;
  if (pages.read + pages.withheld + pages.failed > 0)
    return withheldBy === null ? null : WITHHELD[withheldBy];
  return Object.values(WITHHELD).find((sentence) => feed.notice?.includes(sentence)) ?? null;
}

/** The sentences as one notice; null where there are none. */
export function noticeOf(...sentences: readonly (string | null)[]): string | null {
  const said = sentences.filter((sentence) => sentence !== null);
  return said.length === 0 ? null : said.join(' ');
}
