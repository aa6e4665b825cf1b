// Lines of a batch: what they ask, what the command line adds, and what is wrong with them.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readBatchQuestion, type BatchDefaults } from '../../src/cli/batch-question.ts';

const NOW = Date.UTC(2026, 10, 23);
const PLAIN: BatchDefaults = { typed: {}, limit: 10 };

function read(fields: unknown, defaults = PLAIN) {
  return readBatchQuestion(JSON.stringify(fields), defaults, NOW);
}

describe('readBatchQuestion', () => {
  it('reads all that a line can say', () => {
    const fields = {
      ...{ id: 'q7', query: 'harbour "old bridge"', tag: 'Transport', outlet: 'The Harbour Post' },
      ...{ since: '2026-11-01', until: '1d', language: 'pt-BR', limit: 3, sort: 'newest' },
    };
    expect(read(fields)).toEqual({
      kind: 'question',
      id: 'q7',
      limit: 3,
      typed: {
        words: 'harbour "old bridge"',
        tagName: 'Transport',
        outletName: 'The Harbour Post',
        language: 'pt',
        order: 'newest',
        period: { from: Date.UTC(2026, 10, 1), until: Date.UTC(2026, 10, 22) },
      },
    });
  });

  it('asks all of the index, best first, where a line says no more than its words', () => {
    expect(read({ id: 1, query: 'harbour' })).toEqual({
      kind: 'question',
      id: 1,
      limit: 10,
      typed: {
        ...{ words: 'harbour', tagName: null, outletName: null, language: null, order: 'best' },
        period: { from: null, until: null },
      },
    });
  });

  it('lets the command line fill in what a line does not say, and the line decide what it does', () => {
    const defaults: BatchDefaults = {
      limit: 5,
      typed: { tagName: 'Energy', order: 'relevance', language: 'en', period: { from: 10, until: null } },
    };
    const silent = read({ query: 'dam', tag: null, sort: null, since: '' }, defaults);
    expect(silent).toMatchObject({
      limit: 5,
      typed: { tagName: 'Energy', order: 'relevance', language: 'en', period: { from: 10, until: null } },
    });
    const decided = read({ query: 'dam', tag: 'Courts', limit: 1, sort: 'best', language: 'de' }, defaults);
    expect(decided).toMatchObject({ limit: 1, typed: { tagName: 'Courts', order: 'best', language: 'de' } });
  });

  it('gives back an id of any kind, and null for none', () => {
    expect(read({ id: { a: [1] }, query: 'x' })).toMatchObject({ id: { a: [1] } });
    expect(read({ query: 'x' })).toMatchObject({ kind: 'question', id: null });
  });

  const WRONG: readonly (readonly [string, unknown, RegExp])[] = [
    ['a query that is a list', { id: 1, query: ['x'] }, /"query"/],
    ['a tag that is a number', { id: 1, query: 'x', tag: 4 }, /"tag"/],
    ['a date that is none', { id: 1, query: 'x', since: 'soon' }, /"since"/],
    ['a period that ends before it begins', { id: 1, query: 'x', since: '1d', until: '2d' }, /before/],
    ['a language that is a sentence', { id: 1, query: 'x', language: 'in English' }, /"language"/],
    ['no results', { id: 1, query: 'x', limit: 0 }, /"limit"/],
    ['too many results', { id: 1, query: 'x', limit: 1001 }, /1000/],
    ['half a result', { id: 1, query: 'x', limit: 1.5 }, /"limit"/],
    ['a limit in words', { id: 1, query: 'x', limit: '5' }, /"limit"/],
    ['an order that there is not', { id: 1, query: 'x', sort: 'oldest' }, /best, relevance, newest/],
  ];
  it.each(WRONG)('names what is wrong with %s', (_name, fields, error) => {
    const answer = read(fields);
    expect(answer).toMatchObject({ kind: 'wrong', id: 1 });
    expect(answer.kind === 'wrong' ? answer.error : '').toMatch(error);
  });

  it.each(['', 'harbour', '[1]', 'null', '"text"', '12', '{"id":1', '{"id":1}}'])(
    'rejects the line %s',
    (line) => {
      expect(readBatchQuestion(line, PLAIN, NOW)).toMatchObject({ kind: 'wrong', id: null });
    },
  );

  it('answers any JSON at all', () => {
    fc.assert(
      fc.property(fc.json(), (line) => {
        return ['question', 'wrong'].includes(readBatchQuestion(line, PLAIN, NOW).kind);
      }),
    );
  });

  it('answers any values of the fields that it knows', () => {
    const keys = fc.constantFrom(
      'id',
      'query',
      'tag',
      'outlet',
      'since',
      'until',
      'language',
      'limit',
      'sort',
    );
    fc.assert(
      fc.property(fc.dictionary(keys, fc.jsonValue()), (fields) => {
        const answer = read(fields);
        return answer.kind === 'wrong' ? answer.error !== '' : answer.limit >= 1 && answer.limit <= 1000;
      }),
    );
  });
});
