// Two events of one report stay two.
import { describe, expect, it } from 'vitest';
import { checkSeparateEvents } from '../../../src/analysis/support/separate-events.ts';
import { shownFinding, supportCaseOf } from './case.ts';

const REPORTS = {
  en: 'A storm flooded streets in Brixby. A separate storm in Tolland killed one worker.',
  de: 'Ein Sturm überflutete Straßen in Brunnheim. Ein anderer Sturm in Osterlingen tötete einen Arbeiter.',
  es: 'Un incendio quemó un bosque en Montalvar. En Sarnela otro incendio destruyó un hotel.',
  fr: 'Un orage a inondé des rues à Montreval. Un autre orage à Portmer a tué un ouvrier.',
  ja: '赤岡市で川の氾濫があった。一方、大滝町では土砂崩れで一人が死亡した。',
} as const;

describe('checkSeparateEvents', () => {
  it.each([
    ['en', 'A storm in Tolland killed one worker.', ''],
    ['en', 'A storm in Brixby killed one worker.', 'name: Brixby'],
    ['en', 'A storm in Brixby flooded streets.', ''],
    ['en', 'A storm killed one worker.', ''],
    ['de', 'In Osterlingen tötete ein Sturm einen Arbeiter.', ''],
    ['es', 'El incendio en Montalvar destruyó un hotel.', 'name: Montalvar'],
    ['es', 'En Sarnela un incendio destruyó un hotel.', ''],
    ['fr', 'Un orage à Montreval a tué un ouvrier.', 'name: Montreval'],
    ['fr', 'Un orage à Portmer a tué un ouvrier.', ''],
    ['ja', '大滝町で土砂崩れで一人が死亡した。', ''],
    ['ja', '赤岡市で土砂崩れで一人が死亡した。', 'name: 赤岡'],
  ] as const)('in %s finds in "%s": %s', (language, claim, found) => {
    expect(shownFinding(checkSeparateEvents(supportCaseOf(claim, [REPORTS[language]], language)))).toBe(
      found,
    );
  });

  it('leaves alone what only has another number of something', () => {
    const source = 'A storm hit Brixby. Another 12 people were hurt, Imran Dost said.';
    const held = supportCaseOf('Twelve more people were hurt in Brixby.', [source]);
    expect(shownFinding(checkSeparateEvents(held))).toBe('');
  });
});
