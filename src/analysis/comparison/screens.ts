// Tells at a glance which sentences hold no date and no figure: most do not, and reading them for either takes longest.

/** What a sentence with a date has at least one of, by language; others are all read. */
const DATES: Readonly<Record<string, RegExp>> = {
  en: /[\p{Nd}]|day\b|week|month|year|\btomorrow|\btonight|\b(?:january|february|march|april|may|june|july|august|september|october|november|december)\b/iu,
  de: /\p{Nd}|tag|woche|monat|jahr|gestern|heute|morgen|mittwoch|januar|februar|märz|april|mai|juni|juli|august|september|oktober|november|dezember|jänner/iu,
  fr: /\p{Nd}|di|hier|demain|aujourd|semaine|mois|an|janvier|février|mars|avril|mai|juin|juillet|août|septembre|octobre|novembre|décembre/iu,
  es: /\p{Nd}|ayer|hoy|mañana|semana|mes|año|lunes|martes|miércoles|jueves|viernes|sábado|domingo|enero|febrero|marzo|abril|mayo|junio|julio|agosto|septiembre|octubre|noviembre|diciembre/iu,
};

/** The same for figures: digits, or the words for numbers. */
const FIGURES: Readonly<Record<string, RegExp>> = {
  en: /\p{Nd}|\b(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|one|half|thirds?|quarters?|fifths?)\b|\b(?:thir|four|fif|six|seven|eigh|nine)teen|\b(?:twen|thir|for|fif|six|seven|eigh|nine)ty|hundred|thousand|million|billion|trillion|dozen/iu,
  de: /\p{Nd}|ein|zwei|drei|vier|fünf|sechs|sieben|acht|neun|zehn|elf|zwölf|zig|ßig|hundert|tausend|million|milliard|dutzend|hälfte|drittel/iu,
  fr: /\p{Nd}|\b(?:un|deux|trois|quatre|cinq|six|sept|huit|neuf|dix|onze|douze|treize|quatorze|quinze|seize|vingt|trente|quarante|cinquante|soixante|cent|mille|tiers|moitié)|million|milliard|dizaine|centaine|douzaine|millier/iu,
  es: /\p{Nd}|\b(?:un|dos|tres|cuatro|cinco|seis|siete|ocho|nueve|diez|once|doce|trece|catorce|quince|dieci|veint|treinta|cuarenta|cincuenta|sesenta|setenta|ochenta|noventa|cien|mil|mitad|tercio|docena|decena)|cientos|millones|millón/iu,
};

export function mayHoldDate(sentence: string, language: string): boolean {
  return DATES[language]?.test(sentence) ?? true;
}

export function mayHoldFigure(sentence: string, language: string): boolean {
  return FIGURES[language]?.test(sentence) ?? true;
}
