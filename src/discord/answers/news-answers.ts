// Turns a question into the message that answers it: what /news and the buttons under its answers share.
import { ALL_TIME, periodNamed, type Question } from '../../news/question.ts';
import { askQuestion, type AskOutcome, type TypedQuestion } from '../../newsroom/ask-question.ts';
import { findStories, type FindStoriesOutcome } from '../../newsroom/find-stories.ts';
import { keepQuestion } from '../../newsroom/keep-question.ts';
import { customIdOf } from '../custom-id.ts';
import type { Desk, MessageView } from '../door.ts';
import { clip, LABEL_MAX_LENGTH } from '../message-limits.ts';
import { escapeText } from '../safe-text.ts';
import {
  emptyIndexView,
  nothingFoundView,
  noticeView,
  unknownNameView,
  wideningPeriods,
  type NextStep,
} from '../views/notices.ts';
import { periodText } from '../views/period-text.ts';
import { storyListView } from '../views/story-list.ts';

export interface NewsAnswerOptions {
  isPrivate: boolean;
  /** From 0. */
  page?: number;
  /** Null for now. */
  asOf?: number | null;
  /** Nobody chose the period: an empty one is widened aloud. */
  isWidened?: boolean;
}

/** Answers what somebody typed: unknown names are answered with near ones. */
export async function typedNewsView(
  desk: Desk,
  typed: TypedQuestion,
  options: NewsAnswerOptions,
): Promise<MessageView> {
  const period = typed.period ?? periodNamed(desk.settings.period);
  const asked = await askQuestion(desk.newsroom, { ...typed, period });
  if (asked.kind === 'question') return newsView(desk, asked.question, options);
  const { articles } = await desk.newsroom.store.articles.getState();
  if (articles === 0) return emptyIndexView(desk.askerTexts);
  return unknownView(desk, asked, typed);
}

/** Answers a question with a page of stories, or with what to do instead. */
export async function newsView(
  desk: Desk,
  question: Question,
  options: NewsAnswerOptions,
): Promise<MessageView> {
  const { isPrivate, page = 0, asOf = null, isWidened = false } = options;
  const outcome = await findStories(desk.newsroom, question, {
    ...{ asOf, page, isWidened, isRespelt: true },
    taste: desk.settings,
  });
  const tagName = await tagNameOf(desk, question);
  switch (outcome.kind) {
    case 'found':
      // Its buttons carry the question's token alone.
      await keepQuestion(desk.newsroom, outcome.list.question);
      return storyListView(outcome.list, { texts: desk.texts, isPrivate, tagName });
    case 'empty-index':
      return emptyIndexView(desk.askerTexts);
    case 'nothing':
      return nothingFoundView(
        { ...outcome, tagName, steps: await nextSteps(desk, outcome) },
        desk.askerTexts,
      );
  }
}

async function tagNameOf(desk: Desk, question: Question): Promise<string | null> {
  if (question.tag === null) return null;
  const { tags } = await desk.newsroom.directory.list();
  return tags.find(({ slug }) => slug === question.tag)?.name ?? question.tag;
}

async function nextSteps(
  desk: Desk,
  outcome: Extract<FindStoriesOutcome, { kind: 'nothing' }>,
): Promise<NextStep[]> {
  const periods = wideningPeriods(outcome.newestAt, outcome.asOf);
  const steps = periods.map((period) => ({
    name: periodText(period, desk.askerTexts.period.show),
    question: { ...outcome.question, period },
  }));
  return keepSteps(desk, steps);
}

/** A tag that nobody knows, for commands that need one: near ones are named. */
export function unknownTagView(
  desk: Desk,
  { asked, near }: { asked: string; near: readonly { name: string }[] },
): MessageView {
  const { askerTexts: texts } = desk;
  const title = texts.nothing.unknownTag({ tag: escapeText(clip(asked, LABEL_MAX_LENGTH)) });
  const names = near.map(({ name }) => `**${escapeText(name)}**`);
  return noticeView(
    title,
    names.length > 0
      ? texts.nothing.nearTags({ tags: texts.seriesOf(names) })
      : texts.nothing.nobody({ command: desk.mention('tags') }),
  );
}

async function unknownView(
  desk: Desk,
  { kind, asked, near }: Exclude<AskOutcome, { kind: 'question' }>,
  typed: TypedQuestion,
): Promise<MessageView> {
  const { askerTexts: texts } = desk;
  const name = escapeText(clip(asked, LABEL_MAX_LENGTH));
  // What somebody meant is shown even if it is old, unless they chose a period.
  const period = typed.period ?? ALL_TIME;
  const steps = near.map((meant) => ({ ...meant, question: { ...meant.question, period } }));
  const [title, otherwise] =
    kind === 'unknown-tag'
      ? [texts.nothing.unknownTag({ tag: name }), texts.nothing.nobody({ command: desk.mention('tags') })]
      : [texts.nothing.unknownOutlet({ outlet: name }), texts.nothing.hint];
  return unknownNameView(title, await keepSteps(desk, steps), { otherwise, texts });
}

/** Keeps the questions behind next steps; the role letter keeps ids apart that lead to one question. */
async function keepSteps(
  desk: Desk,
  steps: readonly { name: string; question: Question }[],
): Promise<NextStep[]> {
  return Promise.all(
    steps.map(async ({ name, question }, place) => {
      const token = await keepQuestion(desk.newsroom, question);
      return { name, customId: customIdOf('nl', `s${place}`, token, '0', '0') };
    }),
  );
}
