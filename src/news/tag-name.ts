// What outlets mean by what they write for a tag: markup, signs and labels off, hashtags apart, and nothing that is no subject.
import { isEmptyTag } from './empty-tags.ts';
import { tagSlugOf, type Tag } from './tag.ts';

const ENTITIES: ReadonlyMap<string, string> = new Map([
  ['amp', '&'],
  ['quot', '"'],
  ['apos', "'"],
  ['lt', '<'],
  ['gt', '>'],
  ['nbsp', ' '],
  ['ndash', '–'],
  ['mdash', '—'],
  ['lsquo', '‘'],
  ['rsquo', '’'],
  ['ldquo', '“'],
  ['rdquo', '”'],
]);

const ENTITY = /&(?:#\d{1,7}|#x[\da-f]{1,6}|[a-z]{2,5});/gi;
const ELEMENT = /<\/?[a-z][^<>]*>/gi;

/** Controls, spaces of all kinds, and what no reader sees; the joiners stay, because they shape letters. */
const UNSEEN = /[\p{Cc}\u00AD\u200B\u200E\u200F\u202A-\u202E\u2060-\u2069\uFEFF\uFFFD]+/gu;

const LABEL =
  /^(?:tags?|topics?|keywords?|category|subject|thema|themen|schlagw[oö]rter?|stichw[oö]rter?|etiquetas?|temas?|mots?-cl[eé]s?|sujets?)\s*[:：]/iu;

const QUOTES = `"'“”„‟«»‹›‘’‚「」『』《》＂＇\``;
const FRONT = new RegExp(`^[\\s#＃${QUOTES},;:.|/\\\\*•·–—-]+`, 'u');
/** Signs that end no name; a full stop is one where it ends an abbreviation (U.S.). */
const BACK = new RegExp(`[\\s#＃${QUOTES},;:|/\\\\*•·–—…-]+$|(?<!\\.\\p{L})\\.+$`, 'u');

/** Two words at least, the first and the last of four letters: ClimateChange, but neither YouTube nor McDonald. */
const JOINED_WORDS = /^\p{Lu}\p{Ll}{3,}(?:\p{Lu}\p{Ll}+)*\p{Lu}\p{Ll}{3,}$/u;

/** Names that are written so. */
const JOINED_NAMES: ReadonlySet<string> = new Set([
  ...[
    'PlayStation',
    'BlackRock',
    'BlackBerry',
    'DeepMind',
    'DeepSeek',
    'MasterCard',
    'SoundCloud',
    'FaceTime',
  ],
  ...[
    'CrowdStrike',
    'PowerPoint',
    'WordPress',
    'JavaScript',
    'TypeScript',
    'BuzzFeed',
    'HuffPost',
    'StarCraft',
  ],
]);

function decode(text: string): string {
  return text.replace(ENTITY, characterOf);
}

function characterOf(entity: string): string {
  const name = entity.slice(1, -1).toLowerCase();
  if (!name.startsWith('#')) return ENTITIES.get(name) ?? entity;
  const code = name.startsWith('#x') ? Number.parseInt(name.slice(2), 16) : Number(name.slice(1));
  return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code).toWellFormed() : ' ';
}

function cleanOnce(name: string): string {
  return decode(name)
    .replace(ELEMENT, ' ')
    .replace(UNSEEN, ' ')
    .normalize('NFC')
    .replace(/\s+/gu, ' ')
    .trim()
    .replace(LABEL, '')
    .replace(FRONT, '')
    .replace(BACK, '');
}

/** A tag's name as people write it. What was cleaned stays as it is when it is cleaned again. */
export function tagNameOf(given: string): string {
  let name = given;
  // Each round makes it shorter, or is the last: what was escaped twice takes two.
  for (let cleaned = cleanOnce(name); cleaned !== name; cleaned = cleanOnce(name)) name = cleaned;
  if (!JOINED_WORDS.test(name) || JOINED_NAMES.has(name)) return name;
  return name.replace(/(?<=\p{Ll})(?=\p{Lu})/gu, ' ');
}

/** The tag that an outlet means, or null where what it wrote names no subject. */
export function tagOf(given: string): Tag | null {
  const name = tagNameOf(given);
  const slug = tagSlugOf(name);
  return slug === null || isEmptyTag(name, slug) ? null : { slug, name };
}
