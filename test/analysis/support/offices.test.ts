// Who bears an office: the mayor is one person, and not whoever else the article names.
import { describe, expect, it } from 'vitest';
import { checkOffices, isBorneByAnother } from '../../../src/analysis/support/offices.ts';
import { shownFinding, supportCaseOf } from './case.ts';

const TOWN = {
  en: 'The mayor, Gwen Ashby, opened the bridge. Councillor Imran Dost stayed away.',
  de: 'Bürgermeisterin Gesa Abel eröffnete die Brücke. Der Händler Ingo Dost blieb fern.',
  es: 'La alcaldesa Gloria Abad abrió el puente. El vecino Iván Dosal no acudió.',
  fr: 'La maire Gisèle Abel a ouvert le pont. Le riverain Ivan Dorsel est resté chez lui.',
} as const;

describe('checkOffices', () => {
  it.each([
    ['en', 'Mayor Gwen Ashby opened the bridge.', ''],
    ['en', 'Gwen Ashby, the mayor, opened the bridge.', ''],
    ['en', 'Mayor Ashby opened the bridge.', ''],
    ['en', 'Mayor Imran Dost opened the bridge.', 'name: Imran Dost'],
    ['en', 'The new mayor, Imran Dost, opened the bridge.', ''],
    ['en', 'Imran Dost opened the bridge.', ''],
    ['de', 'Die Brücke eröffnete Bürgermeisterin Gesa Abel.', ''],
    ['de', 'Bürgermeister Ingo Dost eröffnete die Brücke.', 'name: Ingo Dost'],
    ['es', 'Gloria Abad, la alcaldesa, abrió el puente.', ''],
    ['es', 'El alcalde Iván Dosal abrió el puente.', 'name: Iván Dosal'],
    ['fr', 'La maire Gisèle Abel a ouvert le pont.', ''],
    ['fr', 'Le maire Ivan Dorsel a ouvert le pont.', 'name: Ivan Dorsel'],
  ] as const)('in %s says of "%s": %s', (language, claim, found) => {
    expect(shownFinding(checkOffices(supportCaseOf(claim, [TOWN[language]], language)))).toBe(found);
  });

  it('finds the holder behind a long office', () => {
    const source =
      'La ministra de Agricultura, Pesca y Alimentación, Beatriz Olmos, viajó. El fiscal Juan Ríos no.';
    expect(
      shownFinding(checkOffices(supportCaseOf('La ministra Beatriz Olmos viajó.', [source], 'es'))),
    ).toBe('');
    expect(shownFinding(checkOffices(supportCaseOf('El fiscal Beatriz Olmos viajó.', [source], 'es')))).toBe(
      'name: Beatriz Olmos',
    );
  });

  it('keeps two of one family apart', () => {
    const source = 'L’ancien maire Luc Barth a été jugé. Son frère, Hugo Barth, est entrepreneur.';
    const held = supportCaseOf('L’ancien maire Hugo Barth a été jugé.', [source], 'fr');
    expect(shownFinding(checkOffices(held))).toBe('name: Hugo Barth');
  });

  it('says nothing of who is in no source: that is for the check of names', () => {
    expect(shownFinding(checkOffices(supportCaseOf('Mayor Petra Lund opened it.', [TOWN.en])))).toBe('');
  });
});

describe('isBorneByAnother', () => {
  function speakers(claim: string) {
    const held = supportCaseOf(claim, [TOWN.en]);
    const words = held.claim.sentences.flatMap((sentence) => sentence.words);
    const of = (pattern: RegExp) => words.filter(({ text }) => pattern.test(text));
    return { held, mayor: of(/^mayor$/), ashby: of(/^Ashby$/), dost: of(/^Dost$/) };
  }

  it('tells the mayor from another, and not from herself', () => {
    const { held, mayor, ashby, dost } = speakers('The mayor, Ashby and Dost spoke.');
    expect(isBorneByAnother(mayor, [dost], held)).toBe(true);
    expect(isBorneByAnother(mayor, [ashby], held)).toBe(false);
  });

  it('leaves open who bears what no source tells of', () => {
    const { held, dost } = speakers('The mayor and Dost spoke.');
    expect(isBorneByAnother(dost, [dost], held)).toBe(false);
  });
});
