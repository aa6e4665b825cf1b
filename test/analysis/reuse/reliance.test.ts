// Reliance: whose report a write-up says that it has, in its opening or wherever it says who was first.
import { describe, expect, it, test } from 'vitest';
import { namesOfOutlets, readReliance, reliedOnOf } from '../../../src/analysis/reuse/reliance.ts';

const NAMES = namesOfOutlets([
  'Harbour Post',
  'Der Leuchtturm',
  'Le Phare',
  'El Faro',
  'Bay Times',
  'Coast Times',
]);

function reliedOnIn(body: string, headline: string | null = null): string[] {
  const found = readReliance({ headline, abstract: null, body });
  return [...new Set(found.flatMap((reliance) => reliedOnOf(reliance, NAMES)?.name ?? []))];
}

describe('a write-up relies on an outlet', () => {
  test.each([
    ['The ferry had failed before, as first reported by the Harbour Post.', 'Harbour Post'],
    ['The captain told the Post that he had warned them.', 'Harbour Post'],
    ['The Harbour Post first reported the defect.', 'Harbour Post'],
    ['According to the Bay Times, the line asked for repairs.', 'Bay Times'],
    ['Wie der „Leuchtturm“ berichtet, gab es früher Zweifel.', 'Der Leuchtturm'],
    ['Zuerst hatte der Leuchtturm darüber berichtet.', 'Der Leuchtturm'],
    ['Laut Leuchtturm gab es früher Zweifel.', 'Der Leuchtturm'],
    ['Selon Le Phare, la ville avait été alertée.', 'Le Phare'],
    ['L’affaire a été révélée par Le Phare.', 'Le Phare'],
    ['El dique nunca se pagó, según El Faro.', 'El Faro'],
    ['El Faro informó el lunes de la crecida.', 'El Faro'],
    ['The minister told Reuters that he would resign.', 'Reuters'],
    ['Das berichtete die Deutsche Presse-Agentur am Abend.', 'dpa'],
    ['The fault was first reported by the Northam Echo on Monday.', 'Northam Echo'],
  ])('%s', (body, expected) => {
    expect(reliedOnIn(body)).toEqual([expected]);
  });

  it('in its headline, and deep in its text where that says who was first', () => {
    expect(reliedOnIn('The line did not answer.', 'Ferry was faulty, according to Harbour Post')).toEqual([
      'Harbour Post',
    ]);
    const long = 'The ferry runs again after three weeks. '.repeat(60);
    expect(reliedOnIn(`${long} It was first reported by the Harbour Post.`)).toEqual(['Harbour Post']);
    expect(reliedOnIn(`${long} He told the Harbour Post.`)).toEqual([]);
  });
});

describe('a write-up relies on nobody', () => {
  test.each([
    'A sergeant told the post master.',
    'He told the Post Office that the letters were lost.',
    'According to the Times, there was fog.',
    'According to police, there was fog.',
    'Wie die Polizei berichtet, war Nebel.',
    'The Harbour Post Office reported a fire.',
    'The Harbour Post has a new editor.',
    '',
  ])('%j', (body) => {
    expect(reliedOnIn(body)).toEqual([]);
  });
});

describe('namesOfOutlets', () => {
  it('shortens a name to its last word where that is one’s alone', () => {
    expect(NAMES.get('post')).toEqual({ outlet: 'Harbour Post', isShort: true });
    expect(NAMES.has('times')).toBe(false);
    expect(NAMES.get('leuchtturm')).toEqual({ outlet: 'Der Leuchtturm', isShort: false });
  });
});
