// Shows who reports a story: each write-up with its outlet, its own sentence and its address.
import type { APIComponentInContainer, APIMessageTopLevelComponent } from 'discord.js';
import type { EpochMs } from '../../news/branded.ts';
import { leadWriteUp, type Story, type WriteUp } from '../../news/story.ts';
import { customIdOf, writeNumber } from '../custom-id.ts';
import type { MessageView } from '../door.ts';
import { clip, firstThatFits } from '../message-limits.ts';
import { escapeText } from '../safe-text.ts';
import type { Texts } from '../texts/texts.ts';
import { besideArticle, outletName, writeUpFacts } from './citations.ts';
import { ACCENT, button, container, row, separator, text } from './components.ts';

/** Write-ups on a page: with their link buttons they fit into 40 components and 4,000 characters. */
const WRITE_UPS_PER_PAGE = 6;

/**
 * What a headline and a quoted sentence may take, tried in turn until the page fits. Texts of nothing but signs of
 * markdown are twice as long when escaped: for them is the last.
 */
const LENGTHS = [
  { headline: 160, quote: 400 },
  { headline: 160, quote: 250 },
  { headline: 160, quote: 150 },
  { headline: 120, quote: 80 },
  { headline: 60, quote: 40 },
] as const;
type Lengths = (typeof LENGTHS)[number];

export interface SourcesOptions {
  texts: Texts;
  page: number;
  asOf: EpochMs;
}

export function sourcesView(story: Story, options: SourcesOptions): MessageView {
  const pages = Math.max(1, Math.ceil(story.writeUps.length / WRITE_UPS_PER_PAGE));
  const page = Math.min(options.page, pages - 1);
  return {
    components: firstThatFits(LENGTHS, (lengths) => render(story, { ...options, page }, { pages, lengths })),
    isForAsker: true,
  };
}

function render(
  story: Story,
  { texts, page, asOf }: SourcesOptions,
  { pages, lengths }: { pages: number; lengths: Lengths },
): APIMessageTopLevelComponent[] {
  const first = page * WRITE_UPS_PER_PAGE;
  const shown = story.writeUps.slice(first, first + WRITE_UPS_PER_PAGE);
  const headline = leadWriteUp(story)?.headline ?? texts.news.noHeadline;
  const unlisted = story.articles - story.writeUps.length;
  const counts = { articles: story.articles, outlets: story.outlets.length };
  const id = (role: string, target: number) =>
    customIdOf('so', story.id, writeNumber(asOf), writeNumber(target), role);
  const turning = row(
    button(texts.news.previous, id('p', Math.max(0, page - 1)), { isDisabled: page === 0 }),
    button(texts.news.page({ page: page + 1, pages }), id('x', page), { isDisabled: true }),
    button(texts.news.next, id('n', page + 1), { isDisabled: page >= pages - 1 }),
  );
  return [
    container(ACCENT.answer, [
      text(
        `### ${texts.sources.title({ headline: escapeText(clip(headline, 180)) })}\n-# ${texts.sources.count(counts)}`,
      ),
      separator(true),
      ...shown.map((writeUp) => writeUpRow(writeUp, lengths, texts)),
      ...(unlisted > 0 && page === pages - 1 ? [text(`-# ${texts.sources.more({ count: unlisted })}`)] : []),
      ...(pages > 1 ? [turning] : []),
    ]),
  ];
}

function writeUpRow(writeUp: WriteUp, lengths: Lengths, texts: Texts): APIComponentInContainer {
  const headline =
    writeUp.headline === null ? texts.news.noHeadline : escapeText(clip(writeUp.headline, lengths.headline));
  const quote =
    writeUp.gist === null
      ? `*${texts.news.noQuote}*`
      : `> ${escapeText(clip(writeUp.gist.quote, lengths.quote))}`;
  const content = [
    `**${escapeText(outletName(writeUp.outlet, texts))}** — ${headline}`,
    quote,
    `-# ${writeUpFacts(writeUp, texts).join(' · ')}`,
  ].join('\n');
  return besideArticle(content, writeUp.url, texts);
}
