// Tells a digest as plain text: what a notification reads, and what is posted where Discord refuses the components.
import type { Digest, DigestStory } from '../../news/digest.ts';
import { clip } from '../message-limits.ts';
import { escapeText, linkUrl } from '../safe-text.ts';
import type { Texts } from '../texts/texts.ts';
import { outletName } from './citations.ts';
import { changeText } from './digest-story.ts';
import { topicText } from './digest.ts';

/** Discord takes 2,000 characters as content; a mention stands before. In UTF-16 units. */
export const PLAIN_DIGEST_MAX_LENGTH = 1_900;

/** What a headline and a sentence may take, tried in turn until the text fits; links go before words do. */
const LENGTHS = [
  { headline: 120, sentence: 200, isLinked: true },
  { headline: 100, sentence: 100, isLinked: true },
  { headline: 100, sentence: 80, isLinked: false },
  { headline: 80, sentence: 0, isLinked: false },
  { headline: 40, sentence: 0, isLinked: false },
] as const;
type Lengths = (typeof LENGTHS)[number];

/** The first line says it all to who reads no further. */
export function plainNotice({ topic, stories }: Digest, texts: Texts): string {
  const first = escapeText(clip(stories[0]?.headline ?? texts.news.noHeadline, 100));
  return texts.digest.notice({ topic: topicText(topic, 100, texts), stories: stories.length, first });
}

/** The notice, then a line a story with its sentence and its source; no longer than a message's content may be. */
export function plainDigest(
  digest: Digest,
  texts: Texts,
  maxLength: number = PLAIN_DIGEST_MAX_LENGTH,
): string {
  const notice = plainNotice(digest, texts);
  for (const lengths of LENGTHS) {
    const lines = digest.stories.map((story, place) => lineOf(story, place + 1, { lengths, texts }));
    const told = [notice, ...lines].join('\n');
    if (told.length <= maxLength) return told;
  }
  return clip(notice, maxLength);
}

function lineOf(
  { headline, sentence, outlet, url, update }: DigestStory,
  number: number,
  { lengths, texts }: { lengths: Lengths; texts: Texts },
): string {
  const title = escapeText(clip(headline ?? texts.news.noHeadline, lengths.headline));
  const quote =
    sentence === null || lengths.sentence === 0
      ? ''
      : ` ${escapeText(clip(sentence.quote, lengths.sentence))}`;
  const link = lengths.isLinked ? linkUrl(url) : null;
  const name = escapeText(clip(outletName(outlet, texts), 40));
  const source = link === null ? name : `${name}, <${link}>`;
  const told =
    update === null
      ? title
      : texts.digest.plainUpdate({ headline: title, change: changeText(update, 30, texts) });
  return `${number}. ${told} —${quote} (${source})`;
}
