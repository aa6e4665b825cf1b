// What an article is known by besides its id: its address, its guid and its words, each as one number to look up.
import { hash } from 'node:crypto';
import { urlKeyOf } from './address.ts';
import { UNKNOWN_OUTLET, type Article, type ArticleText } from './article.ts';
import { foldText } from './folding.ts';
import { foldedWordsOf } from './wording.ts';

declare const brand: unique symbol;

/** 64 bits of SHA-256, signed as databases count: among four million of them, one chance in two million that any two meet. */
export type IdentityKey = bigint & { readonly [brand]: 'IdentityKey' };

/** The keys of one article; null where it has nothing of the kind that would tell it from others. */
export interface ArticleKeys {
  url: IdentityKey | null;
  guid: IdentityKey | null;
  content: IdentityKey | null;
  /** Its words are a headline alone, which another event may have too, later. */
  isBrief: boolean;
}

/** Fewer words may be said of two events: "No trains today." */
const CONTENT_WORDS_MIN = 20;
/** A headline alone tells this much in so many words. */
const BRIEF_WORDS_MIN = 5;
/** One outlet does not begin two articles with the same headline and so many words; what follows may be edited. */
const CONTENT_WORDS_MAX = 150;
/** UTF-16 units that hold so many words of most languages, so that a long text is not read to its end. */
const CONTENT_LENGTH = 1_500;

export function articleKeysOf(article: Article): ArticleKeys {
  const { abstract, body, outlet, guid } = article;
  const url = article.url === null ? null : urlKeyOf(article.url);
  const words = firstWordsOf(article);
  const isLong = words.length >= CONTENT_WORDS_MIN;
  const isBrief = !isLong && abstract === null && body === null;
  const tells = isLong || (isBrief && words.length >= BRIEF_WORDS_MIN);
  const publisher = publisherOf({ url, outlet });
  return {
    url: url === null ? null : keyOf('url', url),
    guid: guidKeyOf(guid, { url, outlet }),
    // Two outlets that print the same words both did publish them.
    content: tells ? keyOf('content', publisher, words.join(' ')) : null,
    isBrief,
  };
}

function firstWordsOf({ headline, abstract, body }: ArticleText): string[] {
  const text = [headline, abstract, body].filter((part) => part !== null).join('\n');
  return foldedWordsOf(text.slice(0, CONTENT_LENGTH)).slice(0, CONTENT_WORDS_MAX);
}

/** The key that an address leads by, in whatever spelling; null for what is no address. */
export function urlIdentityKeyOf(address: string): IdentityKey | null {
  const url = urlKeyOf(address);
  return url === null ? null : keyOf('url', url);
}

interface Publication {
  url: string | null;
  outlet: string;
}

function publisherOf({ url, outlet }: Publication): string {
  return outlet === UNKNOWN_OUTLET ? hostOf(url) : foldText(outlet);
}

function hostOf(url: string | null): string {
  return /^[^/?]*/.exec(url ?? '')?.[0] ?? '';
}

/** A guid is its site's own, unless it is an address; as the address of the article itself it adds nothing. */
function guidKeyOf(guid: string | null, { url, outlet }: Publication): IdentityKey | null {
  if (guid === null) return null;
  const address = urlKeyOf(guid);
  if (address !== null) return address === url ? null : keyOf('guid', address);
  return keyOf('guid', url === null ? foldText(outlet) : hostOf(url), guid);
}

function keyOf(...parts: readonly string[]): IdentityKey {
  return hash('sha256', parts.join('\n'), 'buffer').readBigInt64BE() as IdentityKey;
}

/** A guid of this length was made to be nobody else's; "17" was counted, and may be counted again. */
const TELLING_GUID_LENGTH = 16;

/** True where a guid is likely of one article for ever, though its words are not there to be compared. */
export function isTellingGuid(guid: string | null): boolean {
  return guid !== null && guid.length >= TELLING_GUID_LENGTH;
}
