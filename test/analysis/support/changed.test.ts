// Rules that hold for all figures and names: what is quoted word for word passes, and with another figure or name it never does.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkSupport } from '../../../src/analysis/support/support.ts';

/** What a sentence of the article is filled with. */
interface Filling {
  count: number;
  money: number;
  percent: number;
  day: number;
  name: string;
}

interface Template {
  language: string;
  names: readonly string[];
  /** Each sentence has one thing of the filling. */
  sentences: Readonly<Record<keyof Filling, (filling: Filling) => string>>;
  beside: string;
}

const TEMPLATES: readonly Template[] = [
  {
    language: 'en',
    names: ['Ida Brook', 'Reuben Hask', 'Gwen Ashby', 'Silas Brandt', 'Oona Strand'],
    sentences: {
      count: ({ count }) => `The storm in Brixby damaged ${count} houses.`,
      money: ({ money }) => `Repairs to the harbour will cost ${money} million euros.`,
      percent: ({ percent }) => `Ticket sales at the theatre fell by ${percent}% last year.`,
      day: ({ day }) => `The bridge over the Lisse reopens on ${day} June.`,
      name: ({ name }) => `The council elected ${name} as its new treasurer.`,
    },
    beside: 'Nobody was hurt, and the roads stayed open.',
  },
  {
    language: 'de',
    names: ['Carla Wendisch', 'Jonas Ehrling', 'Sina Dörr', 'Veit Hallmann', 'Rahel Orth'],
    sentences: {
      count: ({ count }) => `Der Sturm in Brunnheim beschädigte ${count} Häuser.`,
      money: ({ money }) => `Die Reparatur des Hafens kostet ${money} Millionen Euro.`,
      percent: ({ percent }) =>
        `Der Kartenverkauf des Theaters sank im vergangenen Jahr um ${percent} Prozent.`,
      day: ({ day }) => `Die Brücke über die Lisse öffnet am ${day}. Juni wieder.`,
      name: ({ name }) => `Der Gemeinderat wählte ${name} zum neuen Kämmerer.`,
    },
    beside: 'Niemand wurde verletzt, und die Wege blieben offen.',
  },
  {
    language: 'es',
    names: ['Inés Carrasco', 'Gaspar Urrutia', 'Leonor Prado', 'Raúl Ferrant', 'Nuria Belmar'],
    sentences: {
      count: ({ count }) => `La tormenta en Villaverena dañó ${count} casas.`,
      money: ({ money }) => `La reparación del puerto costará ${money} millones de euros.`,
      percent: ({ percent }) => `La venta de entradas del teatro bajó un ${percent} % el año pasado.`,
      day: ({ day }) => `El puente sobre el Lisse reabre el ${day} de junio.`,
      name: ({ name }) => `El consejo eligió a ${name} para llevar las cuentas.`,
    },
    beside: 'Nadie resultó herido y las carreteras siguieron abiertas.',
  },
  {
    language: 'fr',
    names: ['Lucien Barthez', 'Solène Ricard', 'Maud Querrien', 'Yvan Leclair', 'Joseph Amadieu'],
    sentences: {
      count: ({ count }) => `La tempête à Montreval a endommagé ${count} maisons.`,
      money: ({ money }) => `La réparation du port coûtera ${money} millions d’euros.`,
      percent: ({ percent }) => `La vente de billets du théâtre a baissé de ${percent} % l’an dernier.`,
      day: ({ day }) => `Le pont sur la Lisse rouvre le ${day} juin.`,
      name: ({ name }) => `Le conseil a élu ${name} pour tenir les comptes.`,
    },
    beside: 'Personne n’a été blessé et les routes sont restées ouvertes.',
  },
  {
    language: 'ja',
    names: ['高森美咲', '西尾隆', '大原健', '三浦蓮', '佐野翔太'],
    sentences: {
      count: ({ count }) => `嵐のため南海島で住宅${count}棟が壊れた。`,
      money: ({ money }) => `港の修理には${money}億円かかる。`,
      percent: ({ percent }) => `劇場の切符の販売は昨年${percent}％減った。`,
      day: ({ day }) => `川の橋は6月${day}日に再び開通する。`,
      name: ({ name }) => `議会は${name}氏を新しい会計に選んだ。`,
    },
    beside: '道路は通れる。',
  },
];

const PUBLISHED = Date.UTC(2026, 4, 14, 10);
const KINDS = ['count', 'money', 'percent', 'day', 'name'] as const;

function articleOf({ language, sentences, beside }: Template, filling: Filling): string {
  const told = KINDS.map((kind) => sentences[kind](filling));
  return [...told, beside].join(language === 'ja' ? '' : ' ');
}

/** Five different numbers of each size, so that a change never lands on what else the article has. */
function numbers(min: number, max: number): fc.Arbitrary<[number, number]> {
  return fc
    .uniqueArray(fc.integer({ min, max }), { minLength: 2, maxLength: 2 })
    .map(([one = min, other = max]) => [one, other]);
}

/** A filling, and another that shares nothing with it. No range of one kind meets that of another. */
function fillingsOf(names: readonly string[]): fc.Arbitrary<{ told: Filling; other: Filling }> {
  return fc
    .record({
      count: numbers(200, 899),
      // 140 for 139 is a rounding.
      money: numbers(101, 199).filter((both) => both.every((value) => value % 10 !== 0)),
      percent: numbers(31, 97),
      day: numbers(3, 29),
      name: fc.shuffledSubarray([...names], { minLength: 2, maxLength: 2 }),
    })
    .map(({ count, money, percent, day, name }) => ({
      told: { count: count[0], money: money[0], percent: percent[0], day: day[0], name: name[0] ?? '' },
      other: { count: count[1], money: money[1], percent: percent[1], day: day[1], name: name[1] ?? '' },
    }));
}

describe.each(TEMPLATES)('what $language articles say', (template) => {
  const { language, names, sentences } = template;
  const fillings = fillingsOf(names);
  const sourceOf = (told: Filling) => [{ text: articleOf(template, told), language, publishedAt: PUBLISHED }];

  it.each(KINDS)('passes word for word with its %s', (kind) => {
    fc.assert(
      fc.property(fillings, ({ told }) => {
        expect(checkSupport(sentences[kind](told), sourceOf(told))).toEqual({
          isSupported: true,
          score: 1,
          failures: [],
        });
      }),
      { numRuns: 15 },
    );
  });

  it.each(KINDS)('never passes with another %s', (kind) => {
    fc.assert(
      fc.property(fillings, ({ told, other }) => {
        const claim = sentences[kind](other);
        expect({ claim, ...checkSupport(claim, sourceOf(told)) }).toMatchObject({ isSupported: false });
      }),
      { numRuns: 25 },
    );
  });

  it('passes as a whole', () => {
    fc.assert(
      fc.property(fillings, fc.constantFrom(...KINDS), ({ told }, kind) => {
        const [first, second] = [kind, KINDS[KINDS.indexOf(kind) + 1]];
        const claim = [first, second ?? first].map((one) => sentences[one](told));
        const joined = [...new Set(claim)].join(language === 'ja' ? '' : ' ');
        expect(checkSupport(joined, sourceOf(told)).isSupported).toBe(true);
      }),
      { numRuns: 10 },
    );
  });
});
