// Sentences that lean on the one before them by how they begin: pronouns, the move, connectives, in each language its own.
import { describe, expect, it } from 'vitest';
import { addsOn, goesOn, pointsBack } from '../../../src/analysis/salience/openings.ts';

describe('pointsBack', () => {
  it.each([
    'He said that the harbour stays closed.',
    '“They waited in the bay,” Aldo Brandt said.',
    'This means that both ferries have to wait.',
    'The move comes after a storm on Monday.',
    'The decision was welcomed by the county.',
    'Both men are in hospital.',
    'On Wednesday he said that the harbour stays closed.',
    'After the meeting, she told both ferries to wait.',
    'Last week, it denied that the wall was weak.',
    'Prosecutors charge her with embezzling 3.1 million crowns.',
    'About 40 centimetres higher, according to a report by the panel.',
    'It is expected to reach the coast at midnight.',
  ])('is true of “%s”', (words) => {
    expect(pointsBack(words, 'en')).toBe(true);
    expect(pointsBack(words, null)).toBe(true);
  });

  it.each([
    'The harbour was closed on Monday.',
    'The decision to close the harbour was welcomed by the county.',
    'It is clear that the wall was weak.',
    'It is important to close the harbour in time.',
    'It is hoped the harbour opens on Friday.',
    'This week the harbour was closed for the third time.',
    'Those who waited in the bay were given blankets.',
    'Those charged include the harbour master.',
    'On Wednesday Aldo Brandt said that the harbour stays closed.',
    'Before he resigned, Aldo Brandt closed the harbour.',
    'In London, he said that the harbour stays closed.',
    'Prosecutors say Victor Lanz took the money.',
    'Itinerant traders left the harbour.',
    'Neither Rover nor Ellery Line commented on the report.',
    'About 40 people waited in the bay for more than an hour.',
  ])('is false of “%s”', (words) => {
    expect(pointsBack(words, 'en')).toBe(false);
  });

  it.each([
    ['de', 'Er will den Hafen am Freitag öffnen.', 'Der Hafen wird am Freitag geöffnet.'],
    ['de', 'Dabei wurden zwei Menschen verletzt.', 'Zwei Menschen wurden verletzt.'],
    ['fr', 'Elle a fermé le port.', 'Le port est fermé.'],
    ['es', 'Esta medida afecta al puerto.', 'El puerto está cerrado.'],
    ['ru', 'Он закрыл порт.', 'Порт закрыт.'],
    ['zh', '他表示港口将关闭。', '港口已经关闭。'],
    ['ja', 'これは三度目の嵐だ。', '港は閉鎖された。'],
  ])('knows %s: “%s”', (language, leaning, whole) => {
    expect(pointsBack(leaning, language)).toBe(true);
    expect(pointsBack(whole, language)).toBe(false);
  });

  it('takes no word for that of another language', () => {
    expect(pointsBack('Hun Sen left the harbour on Monday.', 'en')).toBe(false);
    expect(pointsBack('Han Duck lost the vote in parliament.', 'en')).toBe(false);
    expect(pointsBack('He waka eke noa', 'mi')).toBe(false);
  });
});

describe('goesOn', () => {
  it.each([
    'But the harbour stays closed.',
    '“And the ferries wait,” Aldo Brandt said.',
    'However, the wall held.',
    'As a result, the harbour was closed.',
    'By contrast, the pier in Corran stayed open.',
    'Still, the harbour was closed.',
  ])('is true of “%s”', (words) => {
    expect(goesOn(words, 'en')).toBe(true);
    expect(goesOn(words, null)).toBe(true);
  });

  it.each([
    'Men and women waited in the bay.',
    'Still waters hid the wall of the harbour.',
    'So far two ferries have arrived.',
    'Then-mayor Lindgate closed the harbour.',
    'Butter was sold in the market.',
    'In contrast to Corran, the town has a wall.',
  ])('is false of “%s”', (words) => {
    expect(goesOn(words, 'en')).toBe(false);
  });

  it.each([
    ['de', 'Doch der Hafen bleibt geschlossen.', 'Doch'],
    ['sv', 'Men hamnen är stängd.', 'Men'],
    ['fr', 'En revanche, le port est fermé.', 'En'],
    ['zh', '但港口仍然关闭。', '但'],
  ])('knows %s: “%s”', (language, words) => {
    expect(goesOn(words, language)).toBe(true);
  });
});

describe('addsOn', () => {
  it('is true of what only adds, and of nobody whom another sentence names', () => {
    expect(addsOn('Meanwhile, the port of Corran stayed open.', 'en')).toBe(true);
    expect(addsOn('And Alan Brandt closed the pier.', 'en')).toBe(true);
    expect(addsOn('Außerdem wurde der Markt geschlossen.', 'de')).toBe(true);
    expect(addsOn('And he closed the pier.', 'en')).toBe(false);
    expect(addsOn('Also, the county told them to wait.', 'en')).toBe(true);
    expect(addsOn('Außerdem sagte er die Messe ab.', 'de')).toBe(false);
  });

  it('is false of contrasts and consequences, and without a language', () => {
    expect(addsOn('But the port of Corran stayed open.', 'en')).toBe(false);
    expect(addsOn('As a result, the port was closed.', 'en')).toBe(false);
    expect(addsOn('Meanwhile, the port of Corran stayed open.', null)).toBe(false);
    expect(addsOn('Meanwhile, the port of Corran stayed open.', 'cy')).toBe(false);
  });
});
