// The whole check in five languages: true sentences in other words beside ones with a single fault, by kind.
import { describe, expect, it } from 'vitest';
import { checkSupport } from '../../../src/analysis/support/support.ts';

const PUBLISHED = Date.UTC(2026, 4, 14, 10);

interface Case {
  kind: string;
  source: string;
  right: string;
  wrong: string;
}

const CASES: Readonly<Record<string, readonly Case[]>> = {
  en: [
    {
      kind: 'share',
      source: 'The plant in Larkfield employs 3,200 people. A third of the staff work nights.',
      right: 'About 33% of the staff work nights.',
      wrong: 'About 53% of the staff work nights.',
    },
    {
      kind: 'date',
      source: 'Chief executive Ida Brook resigned on Monday after a row over pay.',
      right: 'Chief executive Ida Brook resigned on 11 May.',
      wrong: 'Chief executive Ida Brook resigned on 4 May.',
    },
    {
      kind: 'accuser',
      source: 'Councillor Imran Dost accused the firm of neglect. The mayor, Gwen Ashby, stayed silent.',
      right: 'Imran Dost accused the firm of neglect.',
      wrong: 'Gwen Ashby accused the firm of neglect.',
    },
    {
      kind: 'money',
      source: 'Repairs to the pier will cost about £2.6m, the council said.',
      right: 'The council said repairs to the pier will cost around 2.6 million pounds.',
      wrong: 'The council said repairs to the pier will cost around 6.2 million pounds.',
    },
    {
      kind: 'order',
      source: 'Norwick Albion beat Tarn Athletic in the final.',
      right: 'Tarn Athletic were beaten by Norwick Albion in the final.',
      wrong: 'Norwick Albion were beaten by Tarn Athletic in the final.',
    },
  ],
  de: [
    {
      kind: 'share',
      source: 'Im Werk Hollern arbeiten 3.200 Menschen. Die Hälfte von ihnen ist älter als 50 Jahre.',
      right: '50 Prozent von ihnen sind älter als 50 Jahre.',
      wrong: '70 Prozent von ihnen sind älter als 50 Jahre.',
    },
    {
      kind: 'date',
      source: 'Werksleiter Jonas Ehrling trat am Montag nach einem Streit zurück.',
      right: 'Werksleiter Jonas Ehrling trat am 11. Mai zurück.',
      wrong: 'Werksleiter Jonas Ehrling trat am 4. Mai zurück.',
    },
    {
      kind: 'office',
      source: 'Der Trainer Falk Wiesner wurde entlassen. Stürmer Emre Talay weinte.',
      right: 'Trainer Wiesner wurde entlassen.',
      wrong: 'Der Trainer Emre Talay wurde entlassen.',
    },
    {
      kind: 'change',
      source: 'Die Inflation ist im April auf 2,3 Prozent gesunken, nach 2,7 Prozent im März.',
      right: 'Die Inflation sank von 2,7 auf 2,3 Prozent.',
      wrong: 'Die Inflation sank von 2,9 auf 2,3 Prozent.',
    },
    {
      kind: 'ruled out',
      source: 'Die Polizei schließt Brandstiftung aus. Auslöser war ein Kurzschluss.',
      right: 'Brandstiftung schließt die Polizei aus.',
      wrong: 'Auslöser war Brandstiftung.',
    },
  ],
  es: [
    {
      kind: 'share',
      source: 'La fábrica de Olmar produjo millones de botellas. Tres de cada cuatro se exportan.',
      right: 'El 75 % se exportan.',
      wrong: 'El 57 % se exportan.',
    },
    {
      kind: 'cause',
      source: 'El incendio lo provocó la caída de un cable, según la guardia.',
      right: 'Según la guardia, la causa del incendio fue la caída de un cable.',
      wrong: 'El incendio lo provocó un rayo, según la guardia.',
    },
    {
      kind: 'order',
      source: 'El Real Tarna venció al Sporting Oria por 2-0 el domingo.',
      right: 'El Sporting Oria perdió ante el Real Tarna por 2-0 el domingo.',
      wrong: 'El Sporting Oria venció al Real Tarna por 2-0 el domingo.',
    },
    {
      kind: 'speaker',
      source: 'Leonor Prado viajó a la sierra. «El viento no ha parado», dijo Saúl Merino.',
      right: 'Saúl Merino dijo: «El viento no ha parado».',
      wrong: 'Leonor Prado dijo: «El viento no ha parado».',
    },
    {
      kind: 'date',
      source: 'El director Pablo Rueda dimitió el lunes tras la polémica.',
      right: 'El director Pablo Rueda dimitió el 11 de mayo.',
      wrong: 'El director Pablo Rueda dimitió el 4 de mayo.',
    },
  ],
  fr: [
    {
      kind: 'share',
      source: 'Le budget de Morlan augmente. Un tiers du budget va aux écoles.',
      right: 'Environ 33 % du budget va aux écoles.',
      wrong: 'Environ 43 % du budget va aux écoles.',
    },
    {
      kind: 'number words',
      source: 'Le tribunal a condamné Luc Barth à dix-huit mois de prison.',
      right: 'Luc Barth a été condamné à 18 mois de prison.',
      wrong: 'Luc Barth a été condamné à 8 mois de prison.',
    },
    {
      kind: 'family',
      source: 'L’ancien maire Luc Barth a été jugé. Son frère, Hugo Barth, est entrepreneur.',
      right: 'L’ancien maire Barth a été jugé.',
      wrong: 'L’ancien maire Hugo Barth a été jugé.',
    },
    {
      kind: 'left open',
      source: 'Le ministre n’exclut pas une hausse des tarifs.',
      right: 'Une hausse des tarifs est possible, selon le ministre.',
      wrong: 'Le ministre exclut une hausse des tarifs.',
    },
    {
      kind: 'date',
      source: 'La maire Odile Garnier a présenté le budget lundi soir.',
      right: 'La maire Odile Garnier a présenté le budget le 11 mai.',
      wrong: 'La maire Odile Garnier a présenté le budget le 4 mai.',
    },
  ],
  ja: [
    {
      kind: 'share',
      source: '南海島の人口は約4800人だ。住民の半数が避難した。',
      right: '住民の50％が避難した。',
      wrong: '住民の20％が避難した。',
    },
    {
      kind: 'order',
      source: '決勝で東浜FCが西嶺クラブを破った。',
      right: '西嶺クラブは決勝で東浜FCに敗れた。',
      wrong: '西嶺クラブが決勝で東浜FCを破った。',
    },
    {
      kind: 'modality',
      source: '長谷川恵は来季も続投する可能性がある。',
      right: '長谷川恵は来季も続投するかもしれない。',
      wrong: '長谷川恵は来季の続投が決まった。',
    },
    {
      kind: 'office',
      source: '社長の西尾隆は謝罪した。赤岡市の村井早苗市長は撤回を求めた。',
      right: '村井市長は撤回を求めた。',
      wrong: '西尾隆市長は撤回を求めた。',
    },
    {
      kind: 'date',
      source: 'みなと市は12日、図書館の利用料を廃止すると発表した。',
      right: 'みなと市は5月12日、図書館の利用料を廃止すると発表した。',
      wrong: 'みなと市は5月13日、図書館の利用料を廃止すると発表した。',
    },
  ],
};

describe.each(Object.entries(CASES))('the check in %s', (language, cases) => {
  const supported = (claim: string, text: string): boolean =>
    checkSupport(claim, [{ text, language, publishedAt: PUBLISHED }]).isSupported;

  it.each(cases)('accepts ($kind) "$right"', ({ source, right }) => {
    expect(supported(right, source)).toBe(true);
  });

  it.each(cases)('refuses ($kind) "$wrong"', ({ source, wrong }) => {
    expect(supported(wrong, source)).toBe(false);
  });
});
