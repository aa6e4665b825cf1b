// Says in a reader's language what is kept of a feed: English sentences, which the log and the command line show as they are.
import type { Texts } from '../texts/texts.ts';
import { feedSentences as english } from '../texts/en/feed-sentences.ts';

type SentenceName = keyof typeof english;
type Values = Readonly<Record<string, string | number>>;

/** What a value may look like, by its name; else a word. */
const VALUE: Readonly<Record<string, string>> = { status: '\\d{3}', problem: '.+' };
const NUMBER = '\\d+';
const WORD = '\\S+';

interface Known {
  name: SentenceName;
  /** The sentence at a place of a text, up to a space or the end; its values by their names. */
  pattern: RegExp;
}

/** A sentence that begins another stands after it. */
const KNOWN: readonly Known[] = (Object.keys(english) as SentenceName[])
  .toSorted((one, other) => english[other].length - english[one].length)
  .map((name) => ({ name, pattern: patternOf(english[name]) }));

function patternOf(message: string): RegExp {
  const source = message
    .split(/(\{\w+(?:, number)?\})/)
    .map((piece) => {
      const [, name, isNumber] = /^\{(\w+)(, number)?\}$/.exec(piece) ?? [];
      if (name === undefined) return RegExp.escape(piece);
      return `(?<${name}>${VALUE[name] ?? (isNumber === undefined ? WORD : NUMBER)})`;
    })
    .join('');
  return new RegExp(`${source}(?= |$)`, 'uy');
}

/** Each sentence that is known in the reader's language; what is not stays as it is, with what follows. */
export function feedSentence(kept: string, texts: Texts): string {
  const said: string[] = [];
  let at = 0;
  while (at < kept.length) {
    const next = sentenceAt(kept, at, texts);
    if (next === null) return [...said, kept.slice(at)].join(' ');
    said.push(next.text);
    at = next.end + 1;
  }
  return said.join(' ');
}

function sentenceAt(kept: string, at: number, texts: Texts): { text: string; end: number } | null {
  for (const { name, pattern } of KNOWN) {
    pattern.lastIndex = at;
    const match = pattern.exec(kept);
    if (match === null) continue;
    const say: string | ((values: never) => string) = texts.feedSentences[name];
    const text = typeof say === 'string' ? say : say(valuesOf(match.groups ?? {}, texts) as never);
    return { text, end: at + match[0].length };
  }
  return null;
}

/** Numbers are counted and written by the language; a sentence within a sentence is said in it too. */
function valuesOf(found: Readonly<Record<string, string>>, texts: Texts): Values {
  return Object.fromEntries(
    Object.entries(found).map(([name, value]) => {
      if (name === 'problem') return [name, feedSentence(value, texts)];
      return [name, name === 'status' || !/^\d+$/.test(value) ? value : Number(value)];
    }),
  );
}
