// What leads readers to a site is dropped from the end of a text; how the text ends is not.
import { describe, expect, it } from 'vitest';
import { dropTrailingLinks } from '../../../../src/adapters/sources/pages/trailing-links.ts';

describe('trailing links', () => {
  it.each([
    ['The harbour opened. Read more', 'The harbour opened.'],
    ['The harbour opened […] Read more »', 'The harbour opened […]'],
    ['The harbour opened… Continue reading →', 'The harbour opened…'],
    ['The harbour opened.\n\nContinue reading Harbour opens at last', 'The harbour opened.'],
    ['Der Hafen ist offen. Weiterlesen', 'Der Hafen ist offen.'],
    ['Le port est ouvert. Lire la suite', 'Le port est ouvert.'],
    ['El puerto abrió. Leer más', 'El puerto abrió.'],
    ['Порт открыт. Читать далее', 'Порт открыт.'],
    ['港口开放。阅读全文', '港口开放。'],
    ['[Read more...]', ''],
  ])('drops the link of %s', (text, kept) => {
    expect(dropTrailingLinks(text)).toEqual({ text: kept, saysMore: true });
  });

  it.each([
    ['The harbour opened.\n\nThe post Harbour opens appeared first on Example Times.', 'The harbour opened.'],
    ['The harbour opened. The post The post office appeared first on Example Times.', 'The harbour opened.'],
    [
      'Der Hafen ist offen.\n\nDer Beitrag Hafen offen erschien zuerst auf Beispielzeitung.',
      'Der Hafen ist offen.',
    ],
  ])('drops the credit of %s', (text, kept) => {
    expect(dropTrailingLinks(text)).toEqual({ text: kept, saysMore: false });
  });

  it('drops a link before a credit', () => {
    const text = 'It opened […] Read more\n\nThe post X appeared first on Example Times.';
    expect(dropTrailingLinks(text)).toEqual({ text: 'It opened […]', saysMore: true });
  });

  it.each([
    'The harbour opened.',
    'People should read more',
    'Nobody will read more books.',
    'The harbour opened. Read more books, the minister says.',
    'It opened […]',
    'It opened [...]',
    'It opened …',
    'He wrote the post that appeared in May.',
    '',
  ])('leaves %s alone', (text) => {
    expect(dropTrailingLinks(text)).toEqual({ text, saysMore: false });
  });

  it('takes a moment for a long text that nearly ends so', () => {
    const startedAt = performance.now();
    dropTrailingLinks('the post '.repeat(200_000));
    dropTrailingLinks('. continue reading'.repeat(200_000));
    expect(performance.now() - startedAt).toBeLessThan(1_000);
  });
});
