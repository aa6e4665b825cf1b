// Turns plain data into what views call: texts without values stay strings, those with values become functions of them.
import { IntlMessageFormat, type Formatters } from 'intl-messageformat';

/** Texts by name, nested as they belong together. */
export interface PlainTexts {
  readonly [name: string]: string | PlainTexts;
}

/** What stands between one opening brace and the next one. */
type PieceOf<Rest extends string> = Rest extends `${infer Piece}{${string}` ? Piece : Rest;

/** A value under its name; nothing where a branch of words was cut, which has a space or a `#` in it. */
type Named<Name extends string, Value> = Name extends '' | `${string} ${string}` | `${string}#${string}`
  ? unknown
  : Readonly<Record<Name, Value>>;

type ValueIn<Piece extends string> = Piece extends `${infer Name}, ${'plural' | 'selectordinal'}, ${string}`
  ? Named<Name, number>
  : Piece extends `${infer Name}, number}${string}`
    ? Named<Name, number>
    : Piece extends `${infer Name}, select, ${string}`
      ? Named<Name, string>
      : Piece extends `${infer Name}}${string}`
        ? Named<Name, string>
        : unknown;

/**
 * The values that a message in ICU syntax wants, by their names: numbers where they are counted or written as numbers, else
 * strings. A branch in braces without a space or a `#` in it (`one {story}`) would be taken for a name: branches are
 * written with the number in them.
 * Syntax: https://unicode-org.github.io/icu/userguide/format_parse/messages/
 */
export type ValuesOf<Message extends string> = Message extends `${string}{${infer Rest}`
  ? ValueIn<PieceOf<Rest>> & ValuesOf<Rest>
  : unknown;

/** What views call, for texts of this shape. */
export type Spoken<Plain> = Plain extends string
  ? Plain extends `${string}{${string}`
    ? (values: ValuesOf<Plain>) => string
    : string
  : { readonly [Name in keyof Plain]: Spoken<Plain[Name]> };

/** The same texts in another language: one that is missing fails the type check. */
export type Translated<Plain> = Plain extends string
  ? string
  : { readonly [Name in keyof Plain]: Translated<Plain[Name]> };

type Message = (values: Readonly<Record<string, string | number>>) => string;

/** `locale`, a BCP 47 tag, decides on plural forms and on how numbers are written. */
export function speak<Plain extends PlainTexts>(plain: Translated<Plain>, locale: string): Spoken<Plain> {
  const formatters = formattersFor(locale);
  const spoken = (texts: PlainTexts): object =>
    Object.fromEntries(
      Object.entries(texts).map(([name, text]): [string, unknown] => {
        if (typeof text !== 'string') return [name, spoken(text)];
        return [name, text.includes('{') ? messageOf(text, locale, formatters) : text];
      }),
    );
  // The shape is the same by the type of `plain`; the names of values are the same by a test of all languages.
  return spoken(plain) as Spoken<Plain>;
}

/** Compiled when it is first said: most messages are never said in most languages. */
function messageOf(text: string, locale: string, formatters: Formatters): Message {
  let compiled: IntlMessageFormat | null = null;
  return (values) => {
    // Angle brackets are Discord's mentions and times, not tags of the message.
    compiled ??= new IntlMessageFormat(text, locale, undefined, { ignoreTag: true, formatters });
    return String(compiled.format(values));
  };
}

/** One of each for a language: making one takes longer than saying a hundred messages. */
function formattersFor(locale: string): Formatters {
  let numbers: Intl.NumberFormat | null = null;
  const plurals = new Map<string, Intl.PluralRules>();
  return {
    getNumberFormat: () => (numbers ??= new Intl.NumberFormat(locale)),
    getPluralRules: (_locale, { type = 'cardinal' } = {}) => {
      const rules = plurals.get(type) ?? new Intl.PluralRules(locale, { type });
      plurals.set(type, rules);
      return rules;
    },
    getDateTimeFormat: (_locale, options) => new Intl.DateTimeFormat(locale, options),
  };
}
