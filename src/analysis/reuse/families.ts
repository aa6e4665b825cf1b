// Which outlets are editions of one house: by their names without edition words, and by a domain that one of them owns.
import type { Article } from '../../news/article.ts';
import { foldWord, stretchesOf } from '../words.ts';
import { createUnions } from './unions.ts';

/** Words before a name that make it no other house. */
const BEFORE: ReadonlySet<string> = new Set(
  'the der die das le la les l el los las il lo i gli o a os as de het den det sunday'.split(' '),
);
/** Words after a name that tell editions, sections and media of one house apart. */
const AFTER: ReadonlySet<string> = new Set(
  [
    'online digital web com net org app news live tv radio video audio podcast newsletter plus premium magazin magazine',
    'sport sports business money world international global politics opinion culture local regional weekend sunday',
    'sonntag wochenende edition edicion ausgabe us usa uk gb eu europe europa america americas asia africa australia canada',
    'india deutschland osterreich schweiz espana mexico france english espanol deutsch francais mundo arabic',
    'aktuell actualites deportes economia wirtschaft politik kultur am',
  ].flatMap((line) => line.split(' ')),
);

/** The folded words of a name. */
function nameWordsOf(outlet: string): string[] {
  return stretchesOf(outlet.replace(/[’'.&-]/gu, ' '))
    .map(foldWord)
    .filter((word) => word !== '');
}

function withoutBefore(words: readonly string[]): readonly string[] {
  const [first = '', ...rest] = words;
  return rest.length > 0 && BEFORE.has(first) ? withoutBefore(rest) : words;
}

function withoutAfter(words: readonly string[]): readonly string[] {
  const last = words.at(-1) ?? '';
  return words.length > 1 && AFTER.has(last) ? withoutAfter(words.slice(0, -1)) : words;
}

/** What the names of all editions of a house have in common. */
export function houseNameOf(outlet: string): string {
  const words = nameWordsOf(outlet);
  return withoutAfter(withoutBefore(words)).join(' ') || outlet;
}

/** Under these endings each name is somebody's own: harbour-post.co.example. */
const SHARED_SECOND_LEVEL = /^(?:co|com|org|net|gov|ac|edu|ne|or|go|gob|gouv|nom|web|info)$/;

/** The name that was registered in an address's host: harbourpost of sport.harbour-post.example. */
function domainNameOf(url: string | null): string | null {
  const host = url === null ? undefined : URL.parse(url)?.hostname;
  if (host === undefined || /^[\d.:[\]]*$/.test(host)) return null;
  const labels = host.split('.');
  const isThreeDeep = labels.length > 2 && SHARED_SECOND_LEVEL.test(labels.at(-2) ?? '');
  return labels.at(isThreeDeep ? -3 : -2) ?? null;
}

/** German writes ü in addresses as ue. */
function lettersOfAddress(name: string): string {
  return name.replace(/-/g, '').replace(/([aou])e/g, '$1');
}

/** True where a domain is named as an outlet is: theguardian, harbour-post, bbc, sueddeutsche. */
function isNamedAs(domain: string, outlet: string): boolean {
  const words = nameWordsOf(outlet);
  const names = [words, withoutBefore(words)].flatMap((given) =>
    given.map((_, at) => given.slice(0, at + 1).join('')),
  );
  const written = lettersOfAddress(domain);
  return names.some((name) => name.length > 1 && !AFTER.has(name) && lettersOfAddress(name) === written);
}

/** An aggregator may be named as one of the outlets that it has; a house seldom has three names in one story. */
const HOUSES_ON_DOMAIN_MAX = 2;

/**
 * The family of each outlet of some write-ups, by a name that stands for it. Outlets on one domain are one family where
 * the domain is named as one of them is; elsewhere it is an aggregator's or a host's, and says nothing.
 */
export function familiesOf(
  articles: readonly Pick<Article, 'outlet' | 'url'>[],
): ReadonlyMap<string, string> {
  const houses = new Map(
    [...new Set(articles.map(({ outlet }) => outlet))].map((outlet) => [outlet, houseNameOf(outlet)]),
  );
  const unions = createUnions();
  const byDomain = Map.groupBy(articles, ({ url }) => domainNameOf(url));
  for (const [domain, found] of byDomain) {
    const outlets = [...new Set(found.map(({ outlet }) => outlet))].sort();
    if (domain === null || !outlets.some((outlet) => isNamedAs(domain, outlet))) continue;
    const onDomain = new Set(outlets.map((outlet) => houses.get(outlet) ?? outlet));
    const [first = '', ...others] = onDomain;
    if (onDomain.size <= HOUSES_ON_DOMAIN_MAX) for (const other of others) unions.join(first, other);
  }
  return new Map([...houses].map(([outlet, house]) => [outlet, unions.leastOf(house)]));
}
