// Invented stories in German, French and Spanish, with the number of sources that report on their own.
import { EVENTS } from './events.ts';
import { all, first, own, type StoryLines } from './story-lines.ts';

const { BRIDGE, STRIKE, FIRE, FLOOD } = EVENTS;

export const OTHER_LANGUAGES: readonly StoryLines[] = [
  [
    'dpa, mit und ohne Kürzel',
    1,
    BRIDGE,
    [
      ['Nordhavener Blatt', `${all(BRIDGE)} (dpa)`],
      ['Küstenbote', `Nordhaven (dpa/lno) - ${all(BRIDGE)}`],
      ['Marschzeitung', first(BRIDGE, 3)],
      [
        'Elbanzeiger',
        'Ein Riss, eine Sperre, lange Umwege: In Nordhaven ist seit Montag die wichtigste Brücke zu. Behörden hoffen auf ein Ende in zwei Wochen, sicher ist es nicht. Mit Material von dpa.',
      ],
    ],
  ],
  [
    'zwei eigene Berichte mit einem Zitat',
    3,
    BRIDGE,
    [
      ['Nordhavener Blatt', own(BRIDGE, 0)],
      ['Küstenbote', own(BRIDGE, 1)],
      ['Marschzeitung', all(BRIDGE), { byline: 'dpa' }],
      ['Elbanzeiger', all(BRIDGE)],
    ],
  ],
  [
    'wie ein anderer berichtet',
    1,
    BRIDGE,
    [
      ['Küstenbote', own(BRIDGE, 1)],
      [
        'Nordhavener Blatt',
        'Schon im Herbst gab es Zweifel an der Sanierung der Hafenbrücke, wie der Küstenbote berichtet. Die Behörde wollte sich auf Anfrage nicht äußern und verwies auf den Senator.',
      ],
      [
        'Marschzeitung',
        'Laut Küstenbote wurde an der Brücke in Nordhaven früher gezweifelt als bekannt. Abgeordnete verlangen nun Einsicht in alle Akten und ein Gutachten von außen.',
      ],
    ],
  ],
  [
    'Hauptausgabe und Sonntagsausgabe',
    2,
    STRIKE,
    [
      ['Braunfelser Post', own(STRIKE, 0)],
      ['Braunfelser Post am Sonntag', own(STRIKE, 1)],
      ['Ruhnekurier', all(STRIKE), { byline: 'dpa' }],
    ],
  ],
  [
    'drei Berichte, keiner vom anderen',
    3,
    STRIKE,
    [
      ['Braunfelser Post', own(STRIKE, 0)],
      ['Ruhnekurier', own(STRIKE, 1)],
      ['Ostmark heute', all(STRIKE)],
    ],
  ],
  [
    'l’AFP chez trois journaux',
    2,
    FIRE,
    [
      ['Le Courrier', `${all(FIRE)} (AFP)`],
      ['La Gazette', `${all(FIRE)} Avec AFP`],
      ['L’Écho du Val', first(FIRE, 3)],
      ['Le Républicain', own(FIRE, 0)],
    ],
  ],
  [
    'deux enquêtes et une citation',
    2,
    FIRE,
    [
      ['Le Courrier', own(FIRE, 0)],
      ['La Gazette', own(FIRE, 1)],
      [
        'Le Républicain',
        'Selon La Gazette, la ville avait été alertée trois fois sur l’état des câbles. Le procureur dit n’avoir reçu aucun de ces documents et souhaite les lire au plus vite.',
      ],
    ],
  ],
  [
    'EFE en cuatro diarios',
    2,
    FLOOD,
    [
      ['El Heraldo', `${all(FLOOD)} EFE`],
      ['La Voz del Tamo', all(FLOOD), { byline: 'Agencias / EFE' }],
      ['Diario Comarcal', first(FLOOD, 3)],
      ['El Correo', own(FLOOD, 0)],
      ['Crónica Norte', `Villarreda, 4 mar (EFE).- ${first(FLOOD, 4)}`],
    ],
  ],
  [
    'dos reporteros y una ayuda',
    2,
    FLOOD,
    [
      ['El Correo', own(FLOOD, 0)],
      ['El Heraldo', own(FLOOD, 1)],
      [
        'Diario Comarcal',
        'El dique se aprobó dos veces y nunca se pagó, según El Heraldo. La consejera ha anunciado que comparecerá el viernes y que entregará toda la documentación disponible.',
      ],
    ],
  ],
];
