// Shows the stories that answer a question, a page at a time, each with one cited sentence.
import type { APIComponentInContainer, APIMessageTopLevelComponent } from 'discord.js';
import { STORIES_PER_PAGE } from '../../limits/discord.ts';
import { questionTokenOf, type AskedPeriod, type QuestionToken } from '../../news/question.ts';
import type { ListedStory, StoryList } from '../../newsroom/find-stories.ts';
import { customIdOf, writeNumber } from '../custom-id.ts';
import type { MessageView } from '../door.ts';
import { clip, firstThatFits } from '../message-limits.ts';
import { escapeText } from '../safe-text.ts';
import type { Texts } from '../texts/texts.ts';
import { articlesText, outletLink, outletName } from './citations.ts';
import { leftOutLines } from './left-out.ts';
import {
  ACCENT,
  button,
  container,
  row,
  section,
  selectRow,
  separator,
  text,
  timestamp,
} from './components.ts';
import { periodText } from './period-text.ts';
import { questionName } from './question-name.ts';
import { rememberViews } from './remember-views.ts';

export interface StoryListOptions {
  texts: Texts;
  /** Only the asker sees it: it can be shared. */
  isPrivate: boolean;
  tagName: string | null;
}

/** The periods that can be chosen, in days; 0 is all time. */
export const PERIOD_DAYS = [1, 3, 7, 30, 0] as const;

/**
 * What a headline, a sentence and the name of an outlet may take, tried in turn until five stories fit into one message.
 * Texts of nothing but signs of markdown are twice as long when escaped: for them is the last.
 */
export const STORY_ROW_LENGTHS = [
  { headline: 200, quote: 420, outlet: 80 },
  { headline: 160, quote: 280, outlet: 80 },
  { headline: 120, quote: 180, outlet: 80 },
  { headline: 80, quote: 100, outlet: 60 },
  { headline: 50, quote: 60, outlet: 25 },
] as const;
type Lengths = (typeof STORY_ROW_LENGTHS)[number];

export const storyListView = rememberViews(
  (list: StoryList) => list,
  (list, options: StoryListOptions): MessageView => ({
    components: firstThatFits(STORY_ROW_LENGTHS, (lengths) => render(list, options, lengths)),
  }),
);

function render(list: StoryList, options: StoryListOptions, lengths: Lengths): APIMessageTopLevelComponent[] {
  const { texts } = options;
  const { page, pages, asOf } = list;
  const first = page * STORIES_PER_PAGE + 1;
  const rows = list.stories.map((story, place) =>
    storyRow(story, { texts, lengths, number: first + place, asOf }),
  );
  const token = questionTokenOf(list.question);
  const isLastOfMany = page === pages - 1 && list.total > pages * STORIES_PER_PAGE;
  return [
    container(ACCENT.answer, [
      text(header(list, options)),
      separator(true),
      ...rows,
      separator(false),
      ...(isLastOfMany ? [text(`-# ${texts.news.refine}`)] : []),
      row(...pageButtons(list, options, token)),
      periodRow(list.question.period, token, texts),
    ]),
  ];
}

function header(list: StoryList, { texts, tagName }: StoryListOptions): string {
  const name = questionName(list.question, tagName, texts);
  const facts = [
    list.isBounded ? texts.news.moreThan({ total: list.total }) : texts.news.count({ total: list.total }),
    periodText(list.question.period, texts.period.name),
    texts.news.asOf({ time: timestamp(list.asOf, 't') }),
  ];
  const notes = [
    ...(list.widenedFrom === null ? [] : [periodText(list.widenedFrom, texts.period.nothingIn)]),
    ...list.respelt.map(({ typed, meant }) =>
      texts.news.respelt({ typed: escapeText(typed), meant: escapeText(meant) }),
    ),
    ...(list.isRelaxed ? [texts.news.relaxed] : []),
    ...(list.leftOutWords > 0 ? [texts.news.leftOutWords({ count: list.leftOutWords })] : []),
    ...leftOutLines(list.leftOut, texts),
  ];
  return [`## ${name === '' ? texts.news.topStories : name}`, `-# ${facts.join(' · ')}`, ...notes].join('\n');
}

export interface RowOptions {
  texts: Texts;
  lengths: Lengths;
  number: number;
  asOf: number;
}

/** A story with its headline, one sentence and whose it is, and the button that opens it. */
export function storyRow(story: ListedStory, options: RowOptions): APIComponentInContainer {
  const { texts, lengths, number, asOf } = options;
  const { headline, gist, isTruncated } = story.lead;
  const title = headline === null ? texts.news.noHeadline : escapeText(clip(headline, lengths.headline));
  const sentence =
    gist === null
      ? `*${texts.news.noQuote}*`
      : `${escapeText(clip(gist.quote, lengths.quote))} (${outletLink(story.lead, texts, lengths.outlet)})`;
  const content = [`**${number}. ${title}**`, sentence, `-# ${smallPrint(story, isTruncated, options)}`].join(
    '\n',
  );
  return section(content, button(texts.story.open, customIdOf('st', story.id, writeNumber(asOf), 'b')));
}

function smallPrint(story: ListedStory, isTruncated: boolean, { texts, lengths }: RowOptions): string {
  const { articles, outlets, latestAt, isLatestDated, lead } = story;
  const latest = timestamp(latestAt, 'R');
  const dated = articles > 1 ? texts.news.latest({ time: latest }) : latest;
  const who =
    articles === 1
      ? escapeText(clip(outletName(lead.outlet, texts), lengths.outlet))
      : articlesText({ articles, outlets: outlets.length }, texts);
  return [
    who,
    isLatestDated ? dated : texts.news.undated({ time: latest }),
    ...(isTruncated ? [texts.news.cutOff] : []),
  ].join(' · ');
}

function pageButtons(list: StoryList, { texts, isPrivate }: StoryListOptions, token: QuestionToken) {
  const { page, pages } = list;
  const id = (role: string, asOf: number, target: number) =>
    customIdOf('nl', role, token, writeNumber(asOf), writeNumber(target));
  const turning = [
    button(texts.news.previous, id('p', list.asOf, Math.max(0, page - 1)), { isDisabled: page === 0 }),
    button(texts.news.page({ page: page + 1, pages }), id('x', list.asOf, page), { isDisabled: true }),
    button(texts.news.next, id('n', list.asOf, page + 1), { isDisabled: page >= pages - 1 }),
  ];
  return [
    ...(pages > 1 ? turning : []),
    button(texts.news.refresh, id('r', 0, 0)),
    ...(isPrivate
      ? [button(texts.news.share, customIdOf('sh', token, writeNumber(list.asOf), writeNumber(page)))]
      : []),
  ];
}

function periodRow(period: AskedPeriod, token: QuestionToken, texts: Texts) {
  const days = 'lastDays' in period ? period.lastDays : 0;
  const options = PERIOD_DAYS.map((choice) => ({
    value: String(choice),
    name: periodText(choice === 0 ? { from: null, until: null } : { lastDays: choice }, texts.period.name),
    isChosen: choice === days,
  }));
  return selectRow(customIdOf('nf', token), texts.news.choosePeriod, options);
}
