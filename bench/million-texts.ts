// Article lines in any number out of a folder of real ones: cut short, repeated with other words, in order of date.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import type { ArticleLine } from '../src/news/article.ts';
import { createRandom, wordOfRank } from './synthetic-articles.ts';

const WORDS = 120;
/** A repetition shares so much with its original, which came weeks before it. */
const ALTERED_SHARE = 0.22;
/** Of the altered words, those that no text had: an index's vocabulary grows with it. */
const NEW_WORD_SHARE = 0.08;
const NEW_WORDS = 400_000;
/** Besides the tags of the texts, which are few. */
const MADE_UP_TAG_SHARE = 0.3;
const MADE_UP_TAGS = 20_000;
const DAY_MS = 24 * 60 * 60 * 1_000;
/** A million articles are spread over two years; fewer come as fast. */
const ARTICLES_PER_MS = 1_000_000 / (730 * DAY_MS);

interface BaseText {
  headline: string;
  words: readonly string[];
  outlet: string;
  tags: readonly string[];
  language: string | null;
}

export interface RepeatedTexts {
  /** The same for the same place and beginning. */
  line(place: number, beganAt: number): ArticleLine;
  /** How many there are before they repeat. */
  originals: number;
}

/** When the article of a place came out: they come evenly, in the order of their places. */
export function publishedAtOf(place: number, beganAt: number): number {
  return beganAt + Math.floor(place / ARTICLES_PER_MS);
}

export function readTexts(folder: string): RepeatedTexts {
  const texts = mixByDate(
    readdirSync(folder).filter((name) => name.endsWith('.jsonl.gz')),
    folder,
  );
  if (texts.length === 0) throw new Error(`There are no articles (*.jsonl.gz) in ${folder}.`);
  const textAt = (place: number): BaseText => {
    const text = texts[place % texts.length];
    if (text === undefined) throw new Error('A list that is not empty has an item at every place.');
    return text;
  };
  const line = (place: number, beganAt: number): ArticleLine => {
    const random = createRandom(place + 1);
    const pass = Math.floor(place / texts.length);
    const original = textAt(place);
    const alter = (word: string): string => {
      if (pass === 0 || random() >= ALTERED_SHARE) return word;
      if (random() < NEW_WORD_SHARE) return wordOfRank(Math.floor(NEW_WORDS ** random()));
      const { words } = textAt(Math.floor(random() * texts.length));
      return words[Math.floor(random() * words.length)] ?? word;
    };
    const headline = original.headline.split(' ').map(alter).join(' ');
    const isTagged = random() < MADE_UP_TAG_SHARE;
    const name = headline.toLowerCase().replace(/[^a-z0-9]+/g, '-');
    return {
      url: `https://${original.outlet.toLowerCase().replace(/[^a-z0-9]+/g, '-')}.example/news/${name}-${place}`,
      headline,
      body: original.words.map(alter).join(' '),
      outlet: original.outlet,
      publishedAt: new Date(publishedAtOf(place, beganAt)).toISOString(),
      tags: [
        ...original.tags,
        ...(isTagged ? [`${wordOfRank(Math.floor(MADE_UP_TAGS ** random()))} affairs`] : []),
      ],
      ...(original.language === null ? {} : { language: original.language }),
    };
  };
  return { line, originals: texts.length };
}

/** Each file's texts in the order of their dates, the files mixed in proportion: neighbours in time stay neighbours. */
function mixByDate(files: readonly string[], folder: string): BaseText[] {
  const placed = files.flatMap((file) => {
    const lines = gunzipSync(readFileSync(join(folder, file)))
      .toString('utf8')
      .split('\n')
      .filter((line) => line !== '')
      .map((line) => JSON.parse(line) as ArticleLine)
      .filter(({ headline, body }) => headline !== undefined && body !== undefined);
    lines.sort((one, other) => dateOf(one) - dateOf(other));
    return lines.map((line, at) => ({ share: at / lines.length, text: baseTextOf(line) }));
  });
  return placed.sort((one, other) => one.share - other.share).map(({ text }) => text);
}

function dateOf({ publishedAt }: ArticleLine): number {
  return Date.parse(publishedAt ?? '') || 0;
}

function baseTextOf({ headline, body, outlet, tags, language }: ArticleLine): BaseText {
  return {
    headline: headline ?? '',
    words: (body ?? '')
      .split(/\s+/)
      .filter((word) => word !== '')
      .slice(0, WORDS),
    outlet: outlet ?? 'Reuters',
    tags: tags ?? [],
    language: language ?? null,
  };
}
