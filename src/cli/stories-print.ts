// How rulings on stories are told, what speaks against two articles being one story, and that an id leads elsewhere.
import type { Veto } from '../analysis/grouping/veto.ts';
import { isStoryId, type StoryId } from '../news/story.ts';
import type { ListedRuling } from '../newsroom/rule-stories.ts';
import { countOf, minuteOf, printNotice } from './print.ts';

/** An earlier id was typed: whoever typed it learns the one that lives. */
export function tellLead(typed: string, id: StoryId): void {
  const asked = typed.trim();
  if (isStoryId(asked) && asked !== id) printNotice(`${asked} leads to ${id}: they are one story.`);
}

/** `3: since 2026-11-20 12:00, 2 articles (0a1b2c3d4e) and 5 (1a2b3c4d5e) are apart.` */
export function rulingSentence({ number, kind, sides, stories, madeAt, isOverruled }: ListedRuling): string {
  const [first = '', second = ''] = sides.map((side, place) => sideOf(side.length, stories[place] ?? []));
  const says = kind === 'together' ? `${first} are one story` : `${first} and ${second} are apart`;
  const later = isOverruled ? ' A later ruling goes against it, and holds.' : '';
  return `Ruling ${number}: since ${minuteOf(madeAt)}, ${says}.${later}`;
}

function sideOf(articles: number, stories: readonly StoryId[]): string {
  return `${countOf(articles, 'article')} (${stories.length === 0 ? 'forgotten' : stories.join(', ')})`;
}

/** Monday first, as a veto numbers them. */
const WEEKDAYS = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'];

/** What speaks against an article being of a story: its own words first, then those of the article it is most alike. */
export function vetoSentence({ kind, one, other }: Veto): string {
  if (kind === 'outlet') return 'the same outlet seldom writes one event up twice';
  if (kind === 'weekdays') return `it speaks of ${weekdaysOf(one)}, the story of ${weekdaysOf(other)}`;
  const against = `${one.join(', ')} against ${other.join(', ')}`;
  if (kind === 'subjects') return `another subject: ${against}`;
  return kind.endsWith('s') ? `no ${kind} in common: ${against}` : `another ${kind}: ${against}`;
}

function weekdaysOf(numbers: readonly string[]): string {
  return numbers.map((number) => WEEKDAYS[Number(number) - 1] ?? number).join(', ');
}
