// Shows what each sentence of a summary rests on: the exact words of the articles, with their outlets and addresses.
import type { APIComponentInContainer, APIMessageTopLevelComponent } from 'discord.js';
import type { EpochMs } from '../../news/branded.ts';
import { leadWriteUp, type Story, type WriteUp } from '../../news/story.ts';
import type { Citation, Sentence } from '../../news/summary.ts';
import { customIdOf, writeNumber } from '../custom-id.ts';
import type { MessageView } from '../door.ts';
import { clip, firstThatFits } from '../message-limits.ts';
import { escapeText } from '../safe-text.ts';
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
  story: Story;
  summary: { sentences: readonly Sentence[] };
}

export function receiptsView(told: StoryReceipt, options: { texts: Texts; asOf: EpochMs }): MessageView {
  return {
    components: firstThatFits(LENGTHS, (lengths) => render(told, options, lengths)),
    isForAsker: true,
  };
}

function render(
  { story, summary }: StoryReceipt,
  { texts, asOf }: { texts: Texts; asOf: EpochMs },
  lengths: Lengths,
): APIMessageTopLevelComponent[] {
  const byArticle = new Map(story.writeUps.map((writeUp) => [writeUp.article, writeUp]));
  const headline = leadWriteUp(story)?.headline ?? texts.news.noHeadline;
  const quotesOf = (sentence: Sentence) =>
    sentence.citations.slice(0, lengths.quotes).flatMap((citation) => {
      const writeUp = byArticle.get(citation.article);
      return writeUp === undefined ? [] : [quoteRow(citation, writeUp, { texts, lengths })];
    });
  return [
    container(ACCENT.answer, [
      text(`### ${escapeText(clip(texts.story.receipts.title(headline), 200))}`),
      separator(true),
      ...summary.sentences.flatMap((sentence, place) => {
        const isQuote = sentence.citations.some(({ quote }) => quote === sentence.text);
        const rests = `**${texts.story.receipts.rests(place + 1)}**`;
        const said = isQuote ? rests : `${escapeText(clip(sentence.text, lengths.sentence))}\n${rests}`;
        return [text(said), ...quotesOf(sentence)];
      }),
      row(
        button(texts.story.receipts.all(story.articles), customIdOf('so', story.id, writeNumber(asOf), '0')),
      ),
    ]),
  ];
}

function quoteRow(
  { quote }: Citation,
  writeUp: WriteUp,
  { texts, lengths }: { texts: Texts; lengths: Lengths },
): APIComponentInContainer {
  const facts = [escapeText(clip(outletName(writeUp.outlet, texts), 80)), ...writeUpFacts(writeUp, texts)];
  const content = `> ${escapeText(clip(quote, lengths.quote))}\n-# ${facts.join(' · ')}`;
  return besideArticle(content, writeUp.url, texts);
}
