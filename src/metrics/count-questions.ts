// Counts what people ask: interactions, where answers come from, and what a model writes.
import { ACKNOWLEDGE_BUCKETS_S, ANSWER_BUCKETS_S, WRITING_BUCKETS_S } from '../limits/metrics.ts';
import type {
  ObservedAnswer,
  ObservedCheck,
  ObservedQuestion,
  ObservedWriting,
  QuestionEnd,
  WritingEnd,
} from '../news/observed.ts';
import { createLabelCap, type Instruments } from './instruments.ts';

export interface QuestionCounts {
  question: (seen: ObservedQuestion) => void;
  answer: (seen: ObservedAnswer) => void;
  writing: (seen: ObservedWriting) => void;
  check: (seen: ObservedCheck) => void;
}

const QUESTION_ENDS: readonly QuestionEnd[] = ['answered', 'refused', 'failed', 'too-late'];
const ANSWER_ORIGINS: readonly ObservedAnswer['from'][] = ['cache', 'joined', 'made'];
const WRITING_ENDS: readonly WritingEnd[] = [
  ...(['written', 'slow', 'down', 'refused', 'limited', 'misconfigured', 'nonsense'] as const),
  ...(['over-total', 'over-server', 'too-often', 'stopped'] as const),
];

/** Makes the instruments in a registry, and answers what moves them. */
export function createQuestionCounts(instruments: Instruments): QuestionCounts {
  return {
    question: createQuestionCount(instruments),
    answer: createAnswerCount(instruments),
    ...createWriterCounts(instruments),
  };
}

function createQuestionCount({ counter, seconds }: Instruments): QuestionCounts['question'] {
  const commandOf = createLabelCap();
  const count = counter(
    'broadsheet_questions_total',
    'Interactions by command and how they ended: answered, refused, failed, too-late.',
    ['command', 'outcome'],
  );
  const acknowledged = seconds(
    'broadsheet_acknowledge_seconds',
    'Time from the arrival of an interaction until Discord had any answer to it.',
    { labels: ['command'], buckets: ACKNOWLEDGE_BUCKETS_S },
  );
  const answered = seconds(
    'broadsheet_answer_seconds',
    'Time from the arrival of an interaction until its answer stood.',
    { labels: ['command'], buckets: ANSWER_BUCKETS_S },
  );
  return ({ command: asked, ended, acknowledgedMs, answeredMs }) => {
    const command = commandOf(asked);
    // With all ends from the first on, so that the first failure is seen as a rise.
    for (const outcome of QUESTION_ENDS) count({ command, outcome }, outcome === ended ? 1 : 0);
    if (acknowledgedMs !== null) acknowledged({ command }, acknowledgedMs);
    if (answeredMs !== null) answered({ command }, answeredMs);
  };
}

function createAnswerCount({ counter }: Instruments): QuestionCounts['answer'] {
  const count = counter(
    'broadsheet_answers_total',
    'Answers by where they came from: cache, joined (somebody asked for the same just now), made.',
    ['origin'],
  );
  for (const origin of ANSWER_ORIGINS) count({ origin }, 0);
  return ({ from }) => count({ origin: from }, 1);
}

function createWriterCounts({ counter, seconds }: Instruments): Pick<QuestionCounts, 'writing' | 'check'> {
  const calls = counter(
    'broadsheet_writer_calls_total',
    'Summaries asked of the writer by outcome; over-total, over-server and too-often were not sent to it.',
    ['outcome'],
  );
  for (const outcome of WRITING_ENDS) calls({ outcome }, 0);
  const tokens = counter(
    'broadsheet_writer_tokens_total',
    'Tokens booked for the writer by part: request, answer, or unsplit where its server does not say.',
    ['part'],
  );
  const took = seconds(
    'broadsheet_writer_seconds',
    'Time that the writer took for a summary, waits included.',
    {
      labels: [],
      buckets: WRITING_BUCKETS_S,
    },
  );
  const sentences = counter(
    'broadsheet_writer_sentences_total',
    'Sentences that the writer wrote by what their check came to: accepted, replaced, dropped.',
    ['outcome'],
  );
  for (const part of ['request', 'answer', 'unsplit']) tokens({ part }, 0);
  for (const outcome of ['accepted', 'replaced', 'dropped']) sentences({ outcome }, 0);
  return {
    writing: (seen) => {
      calls({ outcome: seen.ended }, 1);
      for (const part of ['request', 'answer', 'unsplit'] as const) tokens({ part }, seen.tokens[part]);
      took({}, seen.tookMs);
    },
    check: (seen) => {
      for (const outcome of ['accepted', 'replaced', 'dropped'] as const)
        sentences({ outcome }, seen.sentences[outcome]);
    },
  };
}
