// Every language says all that English says: the same values in each message, and each plural form that it has.
import { readdirSync } from 'node:fs';
import { IntlMessageFormat } from 'intl-messageformat';
import { describe, expect, test } from 'vitest';
import type { PlainTexts } from '../../../src/discord/texts/messages.ts';

const FOLDER = new URL('../../../src/discord/texts/', import.meta.url);
const NOUNS = readdirSync(new URL('en/', FOLDER)).filter((file) => file !== 'english.ts');
const LANGUAGES = ['en', 'de', 'es', 'fr', 'ja', 'zh'] as const;

/** What the parser calls text between values. */
const LITERAL: readonly number[] = [0];

type Element = ReturnType<IntlMessageFormat['getAst']>[number];

/** The messages of a language by their paths. */
async function readLanguage(language: string): Promise<Map<string, string>> {
  const messages = new Map<string, string>();
  const collect = (texts: PlainTexts, path: string): void => {
    for (const [name, text] of Object.entries(texts)) {
      if (typeof text === 'string') messages.set(`${path}.${name}`, text);
      else collect(text, `${path}.${name}`);
    }
  };
  for (const noun of NOUNS)
    collect((await import(new URL(`${language}/${noun}`, FOLDER).href)) as PlainTexts, noun);
  return messages;
}

function parsed(message: string): Element[] {
  return new IntlMessageFormat(message, 'en', undefined, { ignoreTag: true }).getAst();
}

function elementsOf(elements: readonly Element[]): Element[] {
  return elements.flatMap((element) => {
    const inner = 'options' in element ? Object.values(element.options) : [];
    return [element, ...inner.flatMap(({ value }) => elementsOf(value))];
  });
}

/** The names of the values that a message takes; nothing else in it has a name or a style. */
function namesIn(message: string): string[] {
  const named = elementsOf(parsed(message)).flatMap((element) =>
    'value' in element && !LITERAL.includes(element.type) ? [element.value] : [],
  );
  return [...new Set(named)].toSorted();
}

/** The forms that whole numbers take; millions have one of their own in Spanish and French, which `other` says well. */
function formsOf(language: string): string[] {
  const rules = new Intl.PluralRules(language);
  return [...new Set(Array.from({ length: 1_000 }, (_, count) => rules.select(count)))];
}

function missingForms(message: string, language: string): string[] {
  return elementsOf(parsed(message)).flatMap((element) =>
    'pluralType' in element ? formsOf(language).filter((form) => !(form in element.options)) : [],
  );
}

const english = await readLanguage('en');

describe.each(LANGUAGES)('the texts in %s', (language) => {
  test('are all there, take the values that the English ones take, and have all plural forms', async () => {
    const texts = await readLanguage(language);
    expect([...texts.keys()].toSorted()).toEqual([...english.keys()].toSorted());
    for (const [path, text] of texts) {
      expect([path, namesIn(text)]).toEqual([path, namesIn(english.get(path) ?? '')]);
      expect([path, missingForms(text, language)]).toEqual([path, []]);
    }
  });

  test('keep commands, code and marks as they are', async () => {
    const marks = /`[^`]+`|\/(?:news|story|tags|feeds \w+)|\*Find coverage\*|<[^>]+>/g;
    const code = /`(?:npm [^`]+|private: True)`|\/(?:story|tags|feeds \w+)|Find coverage/g;
    for (const [path, text] of await readLanguage(language)) {
      const original = english.get(path) ?? '';
      expect([path, text.match(code) ?? []]).toEqual([path, original.match(code) ?? []]);
      const count = (said: string) => [
        said.split('**').length,
        said.split('\n').length,
        (said.match(marks) ?? []).length,
      ];
      expect([path, count(text)]).toEqual([path, count(original)]);
    }
  });
});

describe('texts in other languages than English', () => {
  test.each(LANGUAGES.slice(1))('in %s are no English left as it was', async (language) => {
    const texts = await readLanguage(language);
    const same = [...texts].filter(
      ([path, text]) => /\p{L}{4} \p{L}{4}/u.test(text) && text === english.get(path),
    );
    const drawn = language === 'ja' || language === 'zh';
    expect(same.map(([path]) => path).filter((path) => !drawn || !path.includes('.drawn.'))).toEqual([]);
  });
});
