// Turns what somebody typed for tag and outlet into a question, or names what they may have meant.
import { nearestNames } from '../analysis/near-spelling.ts';
import { NEAR_NAMES_MAX } from '../limits/newsroom.ts';
import { foldText } from '../news/folding.ts';
import { createQuestion, type Question } from '../news/question.ts';
import type { Newsroom } from './newsroom.ts';
import { findTag, nearestTags } from './tags/nearest-tags.ts';

/** A question as typed: names instead of identities. */
export interface TypedQuestion extends Partial<Omit<Question, 'tag' | 'outlet'>> {
  tagName?: string | null;
  outletName?: string | null;
}

/** What somebody may have meant: a name of the index, and the question with it. */
export interface NearName {
  name: string;
  question: Question;
}

export type AskOutcome =
  | { kind: 'question'; question: Question }
  | { kind: 'unknown-tag' | 'unknown-outlet'; asked: string; near: readonly NearName[] };

export async function askQuestion(newsroom: Newsroom, typed: TypedQuestion): Promise<AskOutcome> {
  const { tagName = null, outletName = null, ...rest } = typed;
  const { tags, outlets } = await newsroom.directory.list();
  const tag = tagName === null ? null : findTag(tags, tagName);
  const outlet = outletName === null ? null : findOutlet(outlets, outletName);
  const question = createQuestion({ ...rest, tag: tag?.slug ?? null, outlet: outlet?.name ?? null });
  if (tagName !== null && tag === null) {
    const near = nearestTags(tagName, tags, NEAR_NAMES_MAX).map(({ name, slug }) => ({
      name,
      question: { ...question, tag: slug },
    }));
    return { kind: 'unknown-tag', asked: tagName, near };
  }
  if (outletName !== null && outlet === null) {
    const named = { name: ({ name }: { name: string }) => name, limit: NEAR_NAMES_MAX };
    const near = nearestNames(outletName, outlets, named).map(({ name }) => ({
      name,
      question: { ...question, outlet: name },
    }));
    return { kind: 'unknown-outlet', asked: outletName, near };
  }
  return { kind: 'question', question };
}

/** The outlet of this name, however it is written. */
export function findOutlet<Outlet extends { name: string }>(
  outlets: readonly Outlet[],
  name: string,
): Outlet | null {
  const folded = foldText(name).trim();
  return outlets.find((outlet) => foldText(outlet.name) === folded) ?? null;
}
