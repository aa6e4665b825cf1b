// Whose words a claim quotes.
import { describe, expect, it } from 'vitest';
import { checkQuoteSpeakers } from '../../../src/analysis/support/quote-speakers.ts';
import { shownFinding, supportCaseOf } from './case.ts';

const SPEECHES = {
  en: 'Imran Dost left early. “We paid for one bad hour,” said Reuben Hask.',
  de: 'Falk Wiesner ging früh. »Wir haben viel verloren«, sagte Ute Scharnow.',
  es: 'Leonor Prado viajó a la sierra. «El viento no ha parado», dijo Saúl Merino.',
  fr: 'Solène Ricard hésite. Aïcha Benlou a salué « une décision courageuse ».',
} as const;

describe('checkQuoteSpeakers', () => {
  it.each([
    ['en', 'Reuben Hask said: “We paid for one bad hour.”', ''],
    ['en', '“We paid for one bad hour,” said Hask.', ''],
    ['en', 'Imran Dost said: “We paid for one bad hour.”', 'attribution: Imran Dost'],
    ['en', 'Imran Dost left early.', ''],
    ['de', '»Wir haben viel verloren«, sagte Ute Scharnow.', ''],
    ['de', '»Wir haben viel verloren«, sagte Falk Wiesner.', 'attribution: Falk Wiesner'],
    ['es', '«El viento no ha parado», dijo Saúl Merino.', ''],
    ['es', '«El viento no ha parado», dijo Leonor Prado.', 'attribution: Leonor Prado'],
    ['fr', 'Aïcha Benlou a salué « une décision courageuse ».', ''],
    ['fr', 'Solène Ricard a salué « une décision courageuse ».', 'attribution: Solène Ricard'],
  ] as const)('in %s finds in %s: %s', (language, claim, found) => {
    expect(shownFinding(checkQuoteSpeakers(supportCaseOf(claim, [SPEECHES[language]], language)))).toBe(
      found,
    );
  });

  it('lets a name stand for he and she', () => {
    const source = 'Gwen Ashby met Imran Dost. “It was a good talk,” she told Imran Dost.';
    const held = supportCaseOf('Gwen Ashby said: “It was a good talk.”', [source]);
    expect(shownFinding(checkQuoteSpeakers(held))).toBe('');
  });

  it('says nothing of one word in marks, and of words that no source has', () => {
    const invented = supportCaseOf('Imran Dost said: “We never lose a match.”', [SPEECHES.en]);
    const short = supportCaseOf('Imran Dost called it “bad”.', ['Reuben Hask called it “bad”.']);
    expect([invented, short].map((held) => shownFinding(checkQuoteSpeakers(held)))).toEqual(['', '']);
  });
});
