// The parts of a sentence that each state something: what one half says, the other half does not.
import type { Ascription } from './sources.ts';
import type { Token } from './tokens.ts';
import { contentStemsOf } from './tokens.ts';
import { type Wording, wordingsIn } from '../wording/wording.ts';

/** Part of a sentence; `from` and `to` are indexes of its tokens. */
export interface Clause {
  from: number;
  to: number;
  /** Stems of its content words; where it points back ("the two sides"), those of the clause before it too. */
  stems: ReadonlySet<string>;
  /** Stems of its words with capitals. */
  names: ReadonlySet<string>;
  wordings: readonly Wording[];
}

/** Words that show a verb; folded, by language. */
const AUXILIARIES: ReadonlySet<string> = new Set(
  (
    'is are was were be been being has have had will would may might could can should must did does do ' +
    'ist sind war waren wird werden wurde wurden hat haben hatte hatten soll sollen kann muss ' +
    'est sont etait etaient a ont avait sera seront va vont peut ' +
    'es son fue fueron era ha han habia sera seran esta estan'
  ).split(' '),
);
/** Past forms that no ending gives away. */
const PAST_FORMS: ReadonlySet<string> = new Set(
  (
    'went ran came took made gave found left held kept led met paid sent sold spent stood told won beat broke brought built ' +
    'bought caught chose drew drove fell felt flew fought got grew heard hit knew lost rose sank saw shook shot shut sat spoke ' +
    'stole struck swept threw tore wrote began became ging kam nahm gab fand stand hielt verlor gewann'
  ).split(' '),
);
/** Words that begin a clause after a comma or without one. */
const OPENERS: ReadonlySet<string> = new Set(
  (
    'accused charged while because but although though whereas after before when until unless if since which who where ' +
    'wahrend weil aber obwohl nachdem bevor wenn dass tandis mais lorsque apres avant mientras pero aunque cuando porque despues'
  ).split(' '),
);
const AND: ReadonlySet<string> = new Set(['and', 'und', 'et', 'y']);
/** How far a verb stands behind the "and" that begins a clause. */
const VERB_REACH = 6;
const CONTENT_MIN = 2;

/** Words that stand for what the clause before names. */
const POINTS_BACK =
  /^(?:it|they|this|these|both|sides|parties|its|their|such|beide|beiden|seiten|sie|parties|cotes|ambos|ambas)$/u;

/** May is a month where it has a capital. */
function isAuxiliary({ word, isCapital }: Token): boolean {
  return AUXILIARIES.has(word) && !(isCapital && word === 'may');
}

function hasVerb(tokens: readonly Token[], wordings: readonly Wording[], range: [number, number]): boolean {
  const [from, to] = range;
  return (
    wordings.some((wording) => wording.from >= from && wording.from < to) ||
    tokens.slice(from, to).some(isVerbal)
  );
}

/** True for a word that shows a verb. */
export function isVerbal(token: Token): boolean {
  return isAuxiliary(token) || PAST_FORMS.has(token.word) || /.{2}(?:ed|ing)$/u.test(token.word);
}

function startsClause(sentence: string, tokens: readonly Token[], at: number): boolean {
  const [before, token] = [tokens[at - 1], tokens[at]];
  if (before === undefined || token === undefined) return false;
  const gap = sentence.slice(before.end, token.start);
  if (/[;:–—,]/u.test(gap)) return true;
  if (OPENERS.has(token.word) || (token.word === 'on' && tokens[at + 1]?.word === 'charges')) return true;
  if (!AND.has(token.word)) return false;
  return tokens
    .slice(at + 1, at + VERB_REACH)
    .some((token) => isAuxiliary(token) || /^\p{N}/u.test(token.word));
}

/** Merges what is no clause of its own into the one before it; the first, into the one after. */
function rangesOf(
  sentence: string,
  tokens: readonly Token[],
  wordings: readonly Wording[],
): [number, number][] {
  const ranges: [number, number][] = [];
  let from = 0;
  for (let at = 1; at <= tokens.length; at += 1) {
    if (at < tokens.length && !startsClause(sentence, tokens, at)) continue;
    const range: [number, number] = [from, at];
    const content = tokens.slice(from, at).filter(({ isContent }) => isContent).length;
    const isOnScale = wordings.some((wording) => wording.from >= from && wording.from < at);
    const isClause = content >= (isOnScale ? 1 : CONTENT_MIN) && hasVerb(tokens, wordings, range);
    const last = ranges.at(-1);
    if (isClause || (last === undefined && at === tokens.length)) {
      ranges.push(range);
      from = at;
    } else if (last !== undefined) {
      last[1] = at;
      from = at;
    }
  }
  return ranges;
}

/** Words with capitals; the first of a sentence has one anyway, unless the next has one too. */
function namesAmong(own: readonly Token[], tokens: readonly Token[]): ReadonlySet<string> {
  const [first, second] = tokens;
  const names = own.filter(
    (token) => token.isContent && token.isCapital && (token !== first || second?.isCapital === true),
  );
  return new Set(names.map(({ stem }) => stem));
}

/** The clauses of a sentence; words of its ascription belong to none of them. */
export function clausesOf(
  sentence: string,
  tokens: readonly Token[],
  { ascription, language }: { ascription: Ascription | null; language: string },
): Clause[] {
  const stated = (token: Token): boolean =>
    ascription === null || token.end <= ascription.start || token.start >= ascription.end;
  const wordings = wordingsIn(tokens, language).filter(({ from }) => tokens[from] !== undefined);
  const clauses: Clause[] = [];
  for (const [from, to] of rangesOf(sentence, tokens, wordings)) {
    const own = tokens.slice(from, to).filter(stated);
    if (own.length === 0) continue;
    const stems = contentStemsOf(own);
    const before = own.some(({ word }) => POINTS_BACK.test(word)) ? clauses.at(-1)?.stems : undefined;
    clauses.push({
      from,
      to,
      stems: before === undefined ? stems : stems.union(before),
      names: namesAmong(own, tokens),
      wordings: wordings.filter((wording) => {
        const token = tokens[wording.from];
        return wording.from >= from && wording.from < to && token !== undefined && stated(token);
      }),
    });
  }
  return clauses;
}
