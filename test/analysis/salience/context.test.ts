// What a sentence needs the one before it for: pronouns, thoughts that go on, and somebody's words.
import { describe, expect, it } from 'vitest';
import { quotableSentencesOf } from '../../../src/analysis/quotable.ts';
import { leansOnSentenceBefore } from '../../../src/analysis/salience/context.ts';

const LEAD = 'The harbour of Port Ellery was closed on Monday because of a heavy storm.';
const WAITS = 'The ferries to Corran and Northam have to wait until the wind drops.';

/** Whether the last sentence of a body leans on the one before it. */
function lastLeans(body: string, language = 'en', headline: string | null = null): boolean {
  const article = { headline: null, abstract: null, body, textState: 'full' as const, language };
  const last = quotableSentencesOf(article, 500).at(-1);
  if (last === undefined) throw new Error('nothing can be quoted');
  return leansOnSentenceBefore(last, { text: body, headline });
}

describe('leansOnSentenceBefore', () => {
  it.each([
    ['a pronoun', `${LEAD} She told the ferries to Corran and Northam to wait.`],
    ['a thought that goes on', `${LEAD} However, the ferries to Corran are to run again.`],
    ['who said it, unnamed', `${LEAD} “The ferries have to wait in the bay,” she said.`],
    ['who said it, unnamed, with a word between', `${LEAD} "The ferries have to wait," he later said.`],
    ['a quotation alone', `The master spoke to the county: “Closed.” “${WAITS}”`],
    ['a quotation that is still open', `The harbour master said: “We close the harbour. ${WAITS}”`],
    ['straight quotation marks that are still open', `The master said: "We close the harbour. ${WAITS}"`],
    ['whose lawyer said it', `${LEAD} “The ferries have to wait in the bay,” said his lawyer, Owen Pellard.`],
    ['guillemets that are still open', `The harbour master said: «We close the harbour. ${WAITS}»`],
  ])('is true of %s', (_name, body) => {
    expect(lastLeans(body)).toBe(true);
  });

  it.each([
    ['„Die Fähren müssen in der Bucht warten“, sagte er am Montag.', 'de'],
    ['« Les ferries doivent attendre dans la baie », a-t-il déclaré.', 'fr'],
    ['“Los transbordadores tienen que esperar en la bahía”, dijo él.', 'es'],
  ])('knows who is not named in other languages: %s', (words, language) => {
    expect(lastLeans(words, language)).toBe(true);
  });

  it.each([
    ['a report', `${LEAD} ${WAITS}`],
    ['a speaker with a name', `${LEAD} “The ferries have to wait in the bay,” said Aldo Brandt.`],
    ['a quotation that was closed', `The harbour master said: “We close the harbour now.” ${WAITS}`],
    ['a quotation in the paragraph before', `He said: “We close the harbour now, and wait.\n\n${WAITS}`],
    ['a name in quotation marks', `${LEAD} The ferry “Ottilie” has to wait in the bay until the wind drops.`],
    [
      'an apostrophe',
      `The county's harbour was closed on Monday. The ferry's captain has to wait in the bay.`,
    ],
  ])('is false of %s', (_name, body) => {
    expect(lastLeans(body)).toBe(false);
  });

  it('takes a surname for somebody who was named in full, unless the headline names them', () => {
    const body = `${LEAD} Mayor Ana Oduya spoke to them. “The ferries have to wait in the bay,” Oduya said.`;
    expect(lastLeans(body)).toBe(true);
    expect(lastLeans(body.replace('Oduya said', 'said Oduya'))).toBe(true);
    expect(lastLeans(body, 'en', 'Oduya speaks to passengers')).toBe(false);
    expect(lastLeans(`${LEAD} “The ferries have to wait in the bay,” Oduya said.`)).toBe(false);
  });

  it('is not misled by a straight mark that was never closed in another paragraph, or by inches', () => {
    expect(lastLeans(`He said: "We close the harbour now, and wait.\n\n${WAITS}`)).toBe(false);
    expect(lastLeans(`A pipe of 12" burst under the quay on Monday. ${WAITS}`)).toBe(false);
    expect(lastLeans(`The ferry "Ottilie" waits, and a pipe of 12" burst. ${WAITS}`)).toBe(false);
  });

  it('knows German and French marks, which close with what others open with', () => {
    const german = 'Die Fähren nach Corran müssen in der Bucht warten, bis der Wind nachlässt.';
    expect(lastLeans(`Er sagte: „Wir schließen.“ ${german}`, 'de')).toBe(false);
    expect(lastLeans(`Er sagte: »Wir schließen.« ${german}`, 'de')).toBe(false);
    expect(lastLeans(`Er sagte: „Wir schließen. ${german}“`, 'de')).toBe(true);
    expect(lastLeans(`Er sagte: »Wir schließen. ${german}«`, 'de')).toBe(true);
  });

  it('looks back no further than a quotation is long', () => {
    const body = `The master said: “We close. ${'The ferries have to wait. '.repeat(200)}${WAITS}`;
    expect(lastLeans(body)).toBe(false);
  });
});
