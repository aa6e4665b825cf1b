// Nouns that say too little to tell statements apart: people in general, spans of time, parts of figures.

/** Nouns for people in general, stems as written in all languages together. */
export const PEOPLE: ReadonlySet<string> = new Set(
  'peopl person other victim resid villag personn personnes mensch menschen persona personas casualti bodi dead death injur wound tote toten tot verletzt verletzte verletzten mort morts bless blesses muert muertos herid heridos'.split(
    ' ',
  ),
);

/** Spans of time are of many things: the word beside them tells which. */
export const TIMES: ReadonlySet<string> = new Set(
  'year month week day hour minut second time jahr jahren monat woche tag stund annee an mois jour heur ano mes seman dia hora'.split(
    ' ',
  ),
);

/** Parts of figures: a figure is compared as one. */
export const NUMBER_WORDS: ReadonlySet<string> = new Set(
  'hundr thousand million billion trillion dozen hundert tausend milliard mill millon'.split(' '),
);
