// What a text mentions that other languages mention too, as finders give it and as it is gathered.
import { romanise } from '../../romanise.ts';
import { rememberByWord } from '../../word-memory.ts';
import { consonantsOf, soundKeysOf } from '../../romanise/sounds.ts';

/** A name or the first part of one (a given name), a place of places.ts, an acronym or a word with figures (F-35). */
export type MentionKind = 'name' | 'part' | 'place' | 'acronym';

export interface Mention {
  kind: MentionKind;
  /** Sounds of a name, code of a place, letters of an acronym. */
  form: string;
  /** How surely it is one, from 0 to 1. */
  weight: number;
  /** As written, where it is a word of a language with spaces; else empty. */
  word: string;
}

/** The words of the texts that mentions are found in. */
export interface GroundText {
  headline: string;
  opening: string;
  /** A primary tag. */
  language: string;
}

const CONSONANTS_MIN = 2;

/** A name as mentioned, or none where too little of it is heard. */
export function nameMention(
  word: string,
  language: string,
  given: { kind: 'name' | 'part'; weight: number },
): Mention[] {
  const { form, isHeard } = soundsOf(word, language);
  return isHeard ? [{ ...given, form, word }] : [];
}

const soundsOf = rememberByWord((word: string, language: string) => {
  const form = romanise(word, language);
  return { form, isHeard: consonantsOf(form) >= CONSONANTS_MIN };
});

const AGAIN_WEIGHT = 0.12;
const WEIGHT_MAX = 1.3;

/** Each once, heaviest first: what is mentioned again weighs more; of a name's cases the first stands for all. */
export function gatherMentions(mentions: readonly Mention[]): Mention[] {
  const gathered = new Map<string, Mention>();
  for (const mention of mentions) {
    const key = identityOf(mention);
    const known = gathered.get(key);
    if (known === undefined) {
      gathered.set(key, mention);
      continue;
    }
    const heavier = mention.weight > known.weight ? mention : known;
    gathered.set(key, { ...heavier, weight: Math.min(WEIGHT_MAX, heavier.weight + AGAIN_WEIGHT) });
  }
  return [...gathered.values()].sort((one, other) => other.weight - one.weight);
}

function identityOf({ kind, form }: Mention): string {
  if (kind !== 'name' && kind !== 'part') return `${kind} ${form}`;
  return `name ${soundKeysOf(form)[0] ?? form}`;
}
