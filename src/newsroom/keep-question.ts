// Keeps the question behind a button, and finds it when the button is pressed.
import { QUESTIONS_UNKEPT_MAX } from '../limits/store.ts';
import { questionTokenOf, type Question, type QuestionToken } from '../news/question.ts';
import { keepForComfort } from './keep-for-comfort.ts';
import type { Newsroom } from './newsroom.ts';

/** Those that the store could not take, by store: their buttons work until the program ends. */
const unkeptByStore = new WeakMap<object, Map<QuestionToken, Question>>();

/** Answers what stands for the question in a button, also where the store cannot take it now. */
export async function keepQuestion(
  newsroom: Pick<Newsroom, 'store' | 'clock' | 'log'>,
  question: Question,
): Promise<QuestionToken> {
  const { store, clock } = newsroom;
  const token = questionTokenOf(question);
  const write = () => store.notes.keepQuestion(question, clock());
  const isKept = await keepForComfort(newsroom, 'the question behind a button', write);
  if (!isKept) remember(store, token, question);
  return token;
}

/** Null where it is not known any more. */
export async function findQuestion(
  { store }: Pick<Newsroom, 'store'>,
  token: QuestionToken,
): Promise<Question | null> {
  return unkeptByStore.get(store)?.get(token) ?? store.notes.getQuestion(token);
}

function remember(store: object, token: QuestionToken, question: Question): void {
  const unkept = unkeptByStore.get(store) ?? new Map<QuestionToken, Question>();
  unkeptByStore.set(store, unkept);
  if (unkept.size >= QUESTIONS_UNKEPT_MAX) unkept.delete(unkept.keys().next().value ?? token);
  unkept.set(token, question);
}
