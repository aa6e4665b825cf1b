// Extractive summaries: what write-ups together hold important, each sentence verbatim, once, in an order that reads.
import { describe, expect, it } from 'vitest';
import { summariseArticles } from '../../../src/analysis/salience/salience.ts';
import { type Article, citableText, UNKNOWN_OUTLET } from '../../../src/news/article.ts';
import { urlOf } from '../../nouns.ts';
import { CLOSED, COAST, FERRIES, OPENS, ROOF, writeUp } from './storm.ts';

function wordsOf(articles: readonly Article[], sentences = 3): string[] {
  return summariseArticles(articles, { sentences }).map(({ text }) => text);
}

describe('summariseArticles', () => {
  it('cites each sentence where it stands', () => {
    const article = writeUp(1, { body: `PORT ELLERY, Nov 14 (Meridian Wire) — ${CLOSED} ${FERRIES}` });
    const summary = summariseArticles([article], { sentences: 2 });
    expect(summary.map(({ text }) => text)).toEqual([CLOSED, FERRIES]);
    for (const { text, citation } of summary) {
      expect(citation).toMatchObject({ article: article.id, version: article.version, quote: text });
      expect(citableText(article).slice(citation.start, citation.end)).toBe(text);
    }
  });

  it('says what the outlets share, and once', () => {
    const summary = wordsOf([
      writeUp(1, { body: `${CLOSED} ${COAST}` }),
      writeUp(2, { body: `Port Ellery closed its harbour on Monday because of the storm Ottilie. ${ROOF}` }),
      writeUp(3, { body: `Storm Ottilie has closed the harbour of Port Ellery since Monday. ${FERRIES}` }),
    ]);
    expect(summary.filter((words) => words.includes('Ottilie'))).toHaveLength(1);
    expect(summary[0]).toContain('Ottilie');
    expect(summary).toHaveLength(3);
  });

  it('says no sentence twice that outlets reprint, nor one with words added', () => {
    const again = `${CLOSED.slice(0, -1)}, as expected.`;
    const body = `${CLOSED} ${FERRIES}`;
    const summary = wordsOf(
      [writeUp(1, { body }), writeUp(2, { body }), writeUp(3, { body: `${again} ${FERRIES}` })],
      5,
    );
    expect(summary).toHaveLength(2);
    expect(summary[1]).toBe(FERRIES);
  });

  it('tells them in the order of the text, the lead’s article first', () => {
    const body = [CLOSED, FERRIES, ROOF, OPENS].join(' ');
    expect(wordsOf([writeUp(1, { body })], 4)).toEqual([CLOSED, FERRIES, ROOF, OPENS]);
  });

  it('leaves out who is not named, unless the sentence before it is told right before it', () => {
    const said = 'He expects that the ferries and the passengers have to wait in the bay for two days.';
    const alone = writeUp(1, { body: `${CLOSED} Photo: Waves break over the wall. ${said}` });
    expect(wordsOf([alone])).toEqual([CLOSED]);
    const named = 'The harbour master, Aldo Brandt, spoke to passengers of both ferries on Monday.';
    const summary = wordsOf([writeUp(1, { body: `${CLOSED} ${named} ${said}` })]);
    expect(summary).toEqual([CLOSED, named, said]);
  });

  it('never tells somebody’s words without whose they are', () => {
    const body = `The master of the harbour said: “The harbour stays closed. ${CLOSED}” ${FERRIES}`;
    expect(wordsOf([writeUp(1, { body })], 1)).not.toContain(CLOSED);
  });

  it('prefers what is told to what is asked', () => {
    const asked = 'Why was the harbour of Port Ellery closed on Monday because of storm Ottilie?';
    expect(wordsOf([writeUp(1, { body: `${asked} ${CLOSED} ${FERRIES}` })], 1)).toEqual([CLOSED]);
  });

  it('never tells the unfinished end of a text', () => {
    const body = `${CLOSED} Two ferries with four hundred passengers have to wait in…`;
    expect(wordsOf([writeUp(1, { body })])).toEqual([CLOSED]);
  });

  it('tells the one sentence that can be quoted, and nothing where there is none', () => {
    const only = 'He said that the harbour had never seen such waves before.';
    expect(wordsOf([writeUp(1, { body: only })])).toEqual([only]);
    expect(wordsOf([writeUp(1, { body: 'Closed. Stormy. Cold.' })])).toEqual([]);
    expect(wordsOf([])).toEqual([]);
    expect(wordsOf([writeUp(1, { body: CLOSED })], 0)).toEqual([]);
  });

  it('tells headlines where there is nothing else, each once, and no others', () => {
    const headlines = [
      writeUp(1, { headline: 'Storm Ottilie closes harbour of Port Ellery' }),
      writeUp(2, { headline: 'Storm Ottilie closes harbour of Port Ellery' }),
      writeUp(3, { headline: 'Roof of fish market falls onto cars' }),
      writeUp(4, { headline: 'Ferries have to wait in the…' }),
    ];
    expect(wordsOf(headlines, 5).toSorted()).toEqual([
      'Roof of fish market falls onto cars',
      'Storm Ottilie closes harbour of Port Ellery',
    ]);
    expect(wordsOf([...headlines, writeUp(5, { body: FERRIES })], 5)).toEqual([FERRIES]);
  });

  it('never tells a toll that has risen since, and tells the one that holds', () => {
    const five = 'Five people died when a ferry and a coaster collided off Port Ellery on Friday.';
    const again = 'Five people are dead after a ferry and a coaster collided in fog off Port Ellery.';
    const search = 'Two passengers are still missing, the coastguard told reporters on Saturday.';
    const seven = 'Divers found the last passengers on Monday, and the toll of the collision is now seven.';
    const articles = [
      writeUp(1, { headline: 'Five dead in ferry collision', body: `${five} ${search} ${FERRIES}` }),
      writeUp(2, { headline: 'Ferry: five dead', body: `${again} ${ROOF}` }),
      writeUp(9, { headline: 'Ferry toll is seven', body: `${COAST} ${seven}` }),
    ];
    expect(wordsOf(articles, 1)).toEqual([seven]);
    const summary = wordsOf(articles, 6);
    expect(summary).toEqual(expect.arrayContaining([seven, FERRIES, ROOF]));
    for (const stale of [five, again, search]) expect(summary).not.toContain(stale);
    expect(wordsOf(articles.slice(0, 2), 2)[0]).toMatch(/^Five/u);
  });

  it('tells an older toll where nothing else is said', () => {
    const body = 'Five people died when a ferry and a coaster collided off Port Ellery on Friday.';
    const newer = writeUp(9, { headline: 'Ferry toll is seven', textState: 'headline' });
    expect(wordsOf([writeUp(1, { body }), newer])).toEqual([body]);
  });

  it('says one thing once where an abstract tells what its body tells', () => {
    const again = 'The harbour of Port Ellery has been closed since Monday because storm Ottilie hit it.';
    expect(wordsOf([writeUp(1, { abstract: CLOSED, body: `${again} ${FERRIES}` })], 3)).toEqual([
      CLOSED,
      FERRIES,
    ]);
  });

  it('opens with the news, not with what was expected the day before', () => {
    const expected = 'Storm Ottilie is expected to reach the harbour of Port Ellery around midnight.';
    const hit = 'Storm Ottilie hit the harbour of Port Ellery at night and broke its wall in three places.';
    const older = writeUp(1, { body: `${expected} ${COAST}` });
    const newer = writeUp(48, { body: `${hit} ${ROOF}` });
    expect(wordsOf([older, newer], 3)[0]).toBe(hit);
    expect(wordsOf([older, newer], 1)).toEqual([hit]);
  });

  it('tells one sentence that stands alone', () => {
    const said = 'He expects that the harbour of Port Ellery stays closed until storm Ottilie is over.';
    const body = `The master of Port Ellery spoke on Monday. ${said} But the harbour of Port Ellery waits for storm Ottilie.`;
    expect(wordsOf([writeUp(1, { body })], 1)).toEqual(['The master of Port Ellery spoke on Monday.']);
  });

  it('speaks the language of most write-ups', () => {
    const german = 'Der Hafen von Port Ellery ist seit Montag wegen des Sturms Ottilie gesperrt.';
    const articles = [
      writeUp(1, { body: german, language: 'de' }),
      writeUp(2, { body: `${CLOSED} ${ROOF}`, language: 'en-GB' }),
      writeUp(3, { body: FERRIES, language: 'en' }),
    ];
    expect(wordsOf(articles, 5)).not.toContain(german);
    expect(wordsOf(articles.slice(0, 2), 5)).toEqual([german]);
  });

  it('cites the better text, and the known outlet, where both say the same', () => {
    const body = `${CLOSED} ${FERRIES}`;
    const unknown = writeUp(1, { body, outlet: UNKNOWN_OUTLET, url: null });
    const known = writeUp(2, { body });
    const truncated = writeUp(1, { body: `${body} ${ROOF} And then […]` });
    const citedOf = (...articles: Article[]) =>
      new Set(summariseArticles(articles, { sentences: 2 }).map(({ citation }) => citation.article));
    expect(citedOf(unknown, known)).toEqual(new Set([known.id]));
    expect(citedOf(truncated, writeUp(3, { body, textState: 'full' }))).toContain(urlOf(3));
  });
});
