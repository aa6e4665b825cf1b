// What is ruled out, and what is not: "has not ruled out raising" denies nothing, it leaves open.
import type { SupportWord } from './reading.ts';

const RULES_OUT =
  /^(?:descart(?:a|an|o|aron|ado|ada)|exclu(?:t|e|s|re|ent|es)?|ausgeschlossen|ausschliess(?:t|en))$/;
/** German parts the verb: schließt er aus. */
const PARTED = /^schl(?:iesst|oss|iessen|ossen)$/;
const NOT = /^(?:not|nicht|no|pas|never|nunca|jamais|keineswegs)$/;
/** Between not and what it denies: n'a pas non plus exclu. */
const REACH = 3;

/** The words up to the next mark. */
function clauseAfter(words: readonly SupportWord[], at: number): readonly SupportWord[] {
  const after = words.slice(at + 1);
  const end = after.findIndex(({ kind }) => kind === 'mark');
  return after.slice(0, end === -1 ? undefined : end);
}

function rulesOut(words: readonly SupportWord[], at: number): boolean {
  const folded = words[at]?.folded ?? '';
  if (/^rul(?:e|es|ed|ing)$/.test(folded)) return words[at + 1]?.folded === 'out';
  if (PARTED.test(folded)) return clauseAfter(words, at).at(-1)?.folded === 'aus';
  return RULES_OUT.test(folded);
}

function isNot({ folded }: SupportWord): boolean {
  return NOT.test(folded) || folded.endsWith("n't");
}

/** The verbs that rule something out: ruled (out), descartó, exclut, schließt (aus). */
export function rulingOutIn(words: readonly SupportWord[]): SupportWord[] {
  return words.filter((__, at) => rulesOut(words, at));
}

/** Those verbs that another word denies, with it: both together leave something open. */
export function leftOpenIn(words: readonly SupportWord[]): { verb: SupportWord; not: SupportWord }[] {
  return rulingOutIn(words).flatMap((verb) => {
    const at = words.indexOf(verb);
    const before = words.slice(Math.max(0, at - REACH), at);
    const behind = PARTED.test(verb.folded) ? clauseAfter(words, at).slice(-2) : clauseAfter(words, at);
    const not = [...behind.slice(0, REACH), ...before].find(isNot);
    return not === undefined ? [] : [{ verb, not }];
  });
}
