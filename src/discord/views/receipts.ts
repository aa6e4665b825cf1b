// Shows what each sentence of a summary rests on: the exact words of the articles, with their outlets and addresses.
import type { APIComponentInContainer, APIMessageTopLevelComponent } from 'discord.js';
import { type ArticleId, UNKNOWN_OUTLET, type VersionHash } from '../../news/article.ts';
import type { EpochMs } from '../../news/branded.ts';
import { leadWriteUp, type Story, type WriteUp } from '../../news/story.ts';
import type { Citation, Sentence } from '../../news/summary.ts';
import { customIdOf, writeNumber } from '../custom-id.ts';
import type { MessageView } from '../door.ts';
import { clip, firstThatFits } from '../message-limits.ts';
import { escapeText, linkUrl } from '../safe-text.ts';
import type { Texts } from '../texts/texts.ts';
import { besideArticle, outletName, writeUpFacts } from './citations.ts';
import { ACCENT, button, container, row, separator, text } from './components.ts';

/** What a sentence and a quote may take, and the quotes shown of one sentence, tried in turn until the message fits. */
const LENGTHS = [
  { sentence: 500, quote: 600, quotes: 3 },
  { sentence: 400, quote: 400, quotes: 2 },
  { sentence: 250, quote: 250, quotes: 1 },
  { sentence: 100, quote: 100, quotes: 1 },
] as const;
type Lengths = (typeof LENGTHS)[number];

/** A story, and the sentences that were told of it. */
export interface StoryReceipt {
  /** Null where the index has it no more: what was told is kept longer. */
  story: Story | null;
  summary: { sentences: readonly Sentence[] };
  /** The versions that the index has of the articles now. */
  versions: ReadonlyMap<ArticleId, VersionHash>;
}

export interface ReceiptsOptions {
  texts: Texts;
  asOf: EpochMs;
  /** No receipt was kept of the summary that was asked about: these are the sentences of now. */
  isRetold?: boolean;
}

export function receiptsView(told: StoryReceipt, options: ReceiptsOptions): MessageView {
  return {
    components: firstThatFits(LENGTHS, (lengths) => render(told, options, lengths)),
    isForAsker: true,
  };
}

function render(
  { story, summary, versions }: StoryReceipt,
  { texts, asOf, isRetold = false }: ReceiptsOptions,
  lengths: Lengths,
): APIMessageTopLevelComponent[] {
  const byArticle = new Map((story?.writeUps ?? []).map((writeUp) => [writeUp.article, writeUp]));
  const headline = story === null ? null : (leadWriteUp(story)?.headline ?? texts.news.noHeadline);
  const title =
    headline === null
      ? texts.story.receipts.title
      : texts.story.receipts.titleOf({ headline: escapeText(clip(headline, 160)) });
  const quotesOf = (sentence: Sentence) =>
    sentence.citations.slice(0, lengths.quotes).map((citation) => {
      const isChanged = (versions.get(citation.article) ?? citation.version) !== citation.version;
      return quoteRow(citation, byArticle.get(citation.article), { texts, lengths, isChanged });
    });
  return [
    container(ACCENT.answer, [
      text(`### ${title}`),
      ...(isRetold ? [text(`-# ${texts.story.receipts.notKept}`)] : []),
      separator(true),
      ...summary.sentences.flatMap((sentence, place) => {
        const isQuote = sentence.citations.some(({ quote }) => quote === sentence.text);
        const rests = `**${texts.story.receipts.rests({ number: place + 1 })}**`;
        const said = isQuote ? rests : `${escapeText(clip(sentence.text, lengths.sentence))}\n${rests}`;
        return [text(said), ...quotesOf(sentence)];
      }),
      ...(story === null ? [] : [allArticles(story, texts, asOf)]),
    ]),
  ];
}

function allArticles({ id, articles }: Story, texts: Texts, asOf: EpochMs): APIComponentInContainer {
  return row(button(texts.story.receipts.all({ articles }), customIdOf('so', id, writeNumber(asOf), '0')));
}

interface QuoteOptions {
  texts: Texts;
  lengths: Lengths;
  /** The article says something else now. */
  isChanged: boolean;
}

/** The quote as it was told; of a write-up that the story does not list any more, with its address alone. */
function quoteRow(
  { quote, article }: Citation,
  writeUp: WriteUp | undefined,
  { texts, lengths, isChanged }: QuoteOptions,
): APIComponentInContainer {
  const url = writeUp === undefined ? linkUrl(article) : writeUp.url;
  const outlet = writeUp?.outlet ?? URL.parse(url ?? '')?.hostname ?? UNKNOWN_OUTLET;
  const facts = [
    escapeText(clip(outletName(outlet, texts), 80)),
    ...(writeUp === undefined ? [texts.story.receipts.unlisted] : writeUpFacts(writeUp, texts)),
    ...(isChanged ? [texts.story.receipts.changed] : []),
  ];
  const content = `> ${escapeText(clip(quote, lengths.quote))}\n-# ${facts.join(' · ')}`;
  return besideArticle(content, url, texts);
}
