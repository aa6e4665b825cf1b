// Words of scripts that put no spaces between them, as support is checked on them: Chinese, Japanese, Thai.
import type { Span } from '../../news/article.ts';

const UNSPACED = /[\p{sc=Hani}\p{sc=Hira}\p{sc=Kana}\p{sc=Thai}]/u;

export function isUnspaced(text: string): boolean {
  return UNSPACED.test(text);
}

/** The languages whose texts are read here. */
export function isUnspacedLanguage(language: string | null): boolean {
  return language === 'ja' || language === 'zh' || language === 'th';
}

/** Words of grammar that a dictionary of words takes apart or joins wrongly: they carry negation and modality. */
const WHOLE =
  /(おそれ|(?<=[しされきわらかせ])ない|かもしれない|かもしれません|かもしれ|とみられ|とみて|見通し|見込み|止め|けが(?!人)|ませんでし|ません|なかっ|なくなっ|没有|并未|并不|没能|可能性?|予定|方針|意向|つもり|計画|検討|有可能)/u;

/** A word within its run; `start` and `end` are places in the run. */
export interface UnspacedWord extends Span {
  text: string;
  /** What stays the same where the word is inflected: its first Chinese characters; else the word. */
  stem: string;
  /** False for particles and endings. */
  isContent: boolean;
}

const segmenters = new Map<string, Intl.Segmenter>();

function segmenterOf(language: string): Intl.Segmenter {
  const known = segmenters.get(language) ?? new Intl.Segmenter(language, { granularity: 'word' });
  segmenters.set(language, known);
  return known;
}

const CONTENT = /[\p{sc=Hani}\p{sc=Kana}\p{sc=Thai}\p{Nd}]|けが|うそ|ごみ|いじめ|おそれ/u;
/** Chinese characters that are grammar: of Chinese only, and what Japanese counts and joins with. */
const GRAMMAR =
  /^(?:的|了|和|与|在|是|也|都|把|被|将|已|就|而|及|或|他|她|它|们|这|那|其|之|于|对|从|向|到|由|并|因|为|年|月|日|人|者|等|約|第|的な|事|時|所|後|前|中|上|下|内|外|間|今|同|各|約|出|入|行|見|見て|超える|超え|上回る|下回る)$/u;
const CONTENT_THOUGH_SHORT = /^(?:出|入|行|見)$/u;

/** `行` of `行った`, `落` of `落とし`: what a Japanese verb keeps; the word itself where kana come first. */
function stemOf(word: string): string {
  const [characters = ''] = /^[\p{sc=Hani}々]+/u.exec(word) ?? [];
  return characters === '' ? word : characters;
}

/** The words of a run without spaces, in order. */
export function unspacedWordsOf(run: string, language: string | null): UnspacedWord[] {
  const words: UnspacedWord[] = [];
  let start = 0;
  for (const part of run.split(WHOLE)) {
    const segments = WHOLE.test(part)
      ? [part]
      : Array.from(segmenterOf(language ?? 'ja').segment(part), ({ segment }) => segment);
    for (const text of segments) {
      const isContent = CONTENT.test(text) && (!GRAMMAR.test(text) || CONTENT_THOUGH_SHORT.test(text));
      words.push({ text, stem: stemOf(text), isContent, start, end: start + text.length });
      start += text.length;
    }
  }
  return words;
}
