// Turns what somebody typed for tag and outlet into a question, or names what they may have meant.
import { nearestNames } from '../analysis/near-spelling.ts';
import { NEAR_NAMES_MAX } from '../limits.ts';
import { foldText } from '../news/folding.ts';
import { createQuestion, type Question } from '../news/question.ts';
import { tagSlugOf, type TagActivity } from '../news/tag.ts';
import type { Newsroom } from './newsroom.ts';

/** A question as typed: names instead of identities. */
export interface TypedQuestion extends Partial<Omit<Question, 'tag' | 'outlet'>> {
  tagName?: string | null;
  outletName?: string | null;
}

export type AskOutcome =
  | { kind: 'question'; question: Question }
  | { kind: 'unknown-tag'; asked: string; near: readonly TagActivity[] }
  | { kind: 'unknown-outlet'; asked: string; near: readonly string[] };

export async function askQuestion(newsroom: Newsroom, typed: TypedQuestion): Promise<AskOutcome> {
  const { tagName = null, outletName = null, ...rest } = typed;
  const { tags, outlets } = await newsroom.directory.list();
  const tag = tagName === null ? null : (findTag(tags, tagName) ?? 'unknown');
  if (tag === 'unknown') {
    const asked = tagName ?? '';
    return {
      kind: 'unknown-tag',
      asked,
      near: nearestNames(asked, tags, { name: ({ name }) => name, limit: NEAR_NAMES_MAX }),
    };
  }
  const outlet = outletName === null ? null : (findOutlet(outlets, outletName) ?? 'unknown');
  if (outlet === 'unknown') {
    const asked = outletName ?? '';
    const near = nearestNames(asked, outlets, { name: ({ name }) => name, limit: NEAR_NAMES_MAX });
    return { kind: 'unknown-outlet', asked, near: near.map(({ name }) => name) };
  }
  return {
    kind: 'question',
    question: createQuestion({ ...rest, tag: tag?.slug ?? null, outlet: outlet?.name ?? null }),
  };
}

function findTag(tags: readonly TagActivity[], name: string): TagActivity | null {
  const slug = tagSlugOf(name);
  return tags.find((tag) => tag.slug === slug) ?? null;
}

function findOutlet<Outlet extends { name: string }>(
  outlets: readonly Outlet[],
  name: string,
): Outlet | null {
  const folded = foldText(name).trim();
  return outlets.find((outlet) => foldText(outlet.name) === folded) ?? null;
}
