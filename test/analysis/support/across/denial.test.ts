// Denials across languages: a "not" too many or too few is found, another way to say the same is not taken for one.
import { describe, expect, it } from 'vitest';
import { isTurnedRound } from '../../../../src/analysis/support/across/denial.ts';
import { readPassage } from '../../../../src/analysis/support/across/passage.ts';

function isTurned(claim: string, language: string, ...sources: (readonly [string, string])[]): boolean {
  const passages = sources.flatMap(
    ([from, text]) => readPassage({ text, language: from, publishedAt: null }) ?? [],
  );
  expect(passages).toHaveLength(sources.length);
  return isTurnedRound(claim, language, passages);
}

describe('a sentence in another language', () => {
  it.each([
    ['Der Minister tritt nicht zurück.', 'de', 'en', 'The minister will resign.'],
    ['Keine der drei Brücken wird gesperrt.', 'de', 'es', 'Los tres puentes abrirán de nuevo el lunes.'],
    ['The mayor denied the plan.', 'en', 'de', 'Die Bürgermeisterin kündigte den Plan an.'],
    [
      'The court ruled out a new trial in May.',
      'en',
      'fr',
      'Le tribunal a ordonné un nouveau procès en mai.',
    ],
    ['Nadie resultó herido.', 'es', 'en', 'Twelve people were hurt.'],
    ['El gobierno no subirá los impuestos.', 'es', 'zh', '政府将提高税率。'],
    ['La ministre n’a pas signé le traité.', 'fr', 'en', 'The minister signed the treaty.'],
    ['Le port a refusé les navires.', 'fr', 'de', 'Der Hafen empfängt die Schiffe.'],
    ['首相は辞任しなかった。', 'ja', 'en', 'The prime minister resigned.'],
    ['市长没有参加会议。', 'zh', 'en', 'The mayor attended the meeting.'],
    ['Der Zug fährt nicht.', 'de', 'ru', 'Поезд отправится в полдень.'],
  ])('is found to deny what its source says: %s', (claim, language, ...source) => {
    expect(isTurned(claim, language, source)).toBe(true);
  });

  it.each([
    ['Der Minister tritt zurück.', 'de', 'en', 'The minister will not resign.'],
    ['The union accepted the offer.', 'en', 'es', 'El sindicato no aceptó la oferta.'],
    ['El juez abrió el proceso.', 'es', 'fr', 'Le juge n’a pas ouvert le procès.'],
    ['市长出席了会议。', 'zh', 'de', 'Der Bürgermeister kam nicht zur Sitzung.'],
    ['Le maire a signé.', 'fr', 'ja', '市長は署名しなかった。'],
    ['Der Zug fährt um zwölf.', 'de', 'ru', 'Поезд не отправится в полдень.'],
  ])('is found to say what its source denies: %s', (claim, language, ...source) => {
    expect(isTurned(claim, language, source)).toBe(true);
  });

  it.each([
    ['Die Strecke wird nicht wieder geöffnet.', 'de', 'en', 'The line stays closed.'],
    ['Niemand wurde verletzt.', 'de', 'en', 'All 40 passengers escaped unhurt.'],
    ['The factory will not be sold.', 'en', 'de', 'Die Fabrik wird nicht verkauft.'],
    ['Talks ended without a deal.', 'en', 'fr', 'Les négociations n’ont pas abouti.'],
    ['The firm refused to comment.', 'en', 'es', 'La empresa rechazó hacer comentarios.'],
    ['No pagará multa.', 'es', 'de', 'Er bleibt straffrei und lehnt eine Buße ab.'],
    ['Le vote n’aura pas lieu dimanche.', 'fr', 'en', 'Sunday’s vote has been cancelled.'],
    ['工場は再開しないと発表した。', 'ja', 'en', 'The company said that the plant would remain shut.'],
    ['会议不会举行。', 'zh', 'en', 'The meeting was called off after the sides failed to agree.'],
    ['Not only the port but also the airport reopened.', 'en', 'de', 'Hafen und Flughafen öffneten wieder.'],
    ['消防は出動しなければならない。', 'ja', 'en', 'Firefighters must turn out.'],
    ['The plant stays open.', 'en', 'de', 'Das Werk wird nicht geschlossen.'],
    [
      'The group cuts 1,900 jobs.',
      'en',
      'de',
      'Das Werk schließt nicht, aber der Konzern baut 1.900 Stellen ab.',
    ],
  ])('may say the same otherwise: %s', (claim, language, ...source) => {
    expect(isTurned(claim, language, source)).toBe(false);
  });

  it('may deny where one of its sources does', () => {
    const sources = [
      ['en', 'The union met on Monday.'],
      ['en', 'It did not accept the offer.'],
    ] as const;
    expect(isTurned('Die Gewerkschaft nahm das Angebot nicht an.', 'de', ...sources)).toBe(false);
  });

  it('is not judged by words of a language that are not known', () => {
    expect(isTurned('Der Minister tritt nicht zurück.', 'de', ['it', 'Il ministro si dimette.'])).toBe(false);
  });
});
