// Shows what is not an answer: nothing found, unknown names, failures; each says what to do next.
import type { APIButtonComponent } from 'discord.js';
import { DAY_MS } from '../../limits/units.ts';
import type { AskedPeriod, Question } from '../../news/question.ts';
import { storeTroubleOf } from '../../news/store-trouble.ts';
import type { MessageView } from '../door.ts';
import type { Texts } from '../texts/texts.ts';
import { ACCENT, button, container, row, text, timestamp } from './components.ts';
import { leftOutLines } from './left-out.ts';
import { periodText } from './period-text.ts';
import { questionName } from './question-name.ts';

/** A next step: a question, and the id of the button that asks it. */
export interface NextStep {
  name: string;
  customId: string;
}

export interface NothingFound {
  question: Question;
  newestAt: number | null;
  tagName: string | null;
  steps: readonly NextStep[];
  /** Muted outlets that would have had a part in the answer. */
  leftOut?: readonly string[];
}

export function nothingFoundView(found: NothingFound, texts: Texts): MessageView {
  const name = questionName(found.question, found.tagName, texts);
  const isForever = !('lastDays' in found.question.period) && found.question.period.from === null;
  const sentences = [
    isForever || found.newestAt === null
      ? texts.nothing.atAll
      : periodText(found.question.period, texts.period.nothingIn),
    ...(found.newestAt === null
      ? [texts.nothing.hint]
      : [texts.nothing.newest({ time: timestamp(found.newestAt, 'R') })]),
  ];
  return notice(
    texts.nothing.title({ question: name === '' ? texts.nothing.anything : name }),
    [sentences.join(' '), ...leftOutLines(found.leftOut ?? [], texts)].join('\n'),
    found.steps,
  );
}

/** The periods worth offering for a match of this age, longest needed first. */
export function wideningPeriods(newestAt: number | null, asOf: number): AskedPeriod[] {
  if (newestAt === null) return [];
  const ageDays = (asOf - newestAt) / DAY_MS;
  const days = [7, 30].find((choice) => ageDays < choice);
  return days === undefined ? [{ from: null, until: null }] : [{ lastDays: days }];
}

/** `otherwise` is said where nothing is near. */
export function unknownNameView(
  title: string,
  near: readonly NextStep[],
  words: { otherwise: string; texts: Texts },
): MessageView {
  return notice(title, near.length > 0 ? words.texts.nothing.near : words.otherwise, near);
}

export function emptyIndexView(texts: Texts): MessageView {
  return notice(texts.nothing.emptyIndex, texts.nothing.emptyIndexHow, []);
}

export function goneView(texts: Texts): MessageView {
  return notice(texts.failure.title, texts.sources.gone, []);
}

/** What happened, and what to do about it. */
export function noticeView(title: string, body: string): MessageView {
  return notice(title, body, []);
}

/** A failure, with the reference that the log carries too. */
export function failureView(sentence: string, reference: string | null, texts: Texts): MessageView {
  const smallPrint = reference === null ? '' : `\n-# ${texts.failure.reference({ reference })}`;
  return {
    components: [container(ACCENT.problem, [text(`### ${texts.failure.title}\n${sentence}${smallPrint}`)])],
    isForAsker: true,
  };
}

/** What went wrong behind a door, as far as whoever asked can do something about it. */
export function unforeseenView(error: unknown, reference: string, texts: Texts): MessageView {
  const trouble = storeTroubleOf(error);
  const { unexpected, indexAway, diskFull } = texts.failure;
  const sentence = trouble === 'unreachable' ? indexAway : trouble === 'full' ? diskFull : unexpected;
  return failureView(sentence, reference, texts);
}

function notice(title: string, body: string, steps: readonly NextStep[]): MessageView {
  const buttons = steps
    .slice(0, 5)
    .map(({ name, customId }, place): APIButtonComponent =>
      button(name, customId, { isPrimary: place === 0 }),
    );
  return {
    components: [
      container(ACCENT.quiet, [
        text(`### ${title}\n${body}`),
        ...(buttons.length > 0 ? [row(...buttons)] : []),
      ]),
    ],
    isForAsker: true,
  };
}
