// What people read of a comparison of write-ups, in French.
import type * as english from '../en/comparison.ts';
import type { Translated } from '../messages.ts';

export const comparison: Translated<typeof english.comparison> = {
  title: 'Comment on en parle : {headline}',
  compared:
    '{articles, plural, one {# version comparée} many {# de versions comparées} other {# versions comparées}}',
  comparedNewest: 'les {articles, number} plus récentes des {all, number} versions comparées',
  agreed: 'Ce qui concorde',
  conflicts: 'Ce qui diffère',
  kinds: {
    number: 'chiffres',
    date: 'dates',
    name: 'noms',
    modality: 'formulation',
    attribution: 'qui l’a dit',
    place: 'lieux',
  },
  onlyIn: 'Dans une seule version',
  missing: 'Pas mentionné par tous',
  alsoIn: 'aussi chez {outlets}',
  notIn: 'pas mentionné par {outlets}',
  moreOutlets: '{count, plural, one {# autre} many {# d’autres} other {# autres}}',
  reprints:
    '{count, plural, one {Une version réutilise le texte d’une autre et compte une fois.} many {# de versions réutilisent le texte d’une autre et comptent une fois.} other {# versions réutilisent le texte d’une autre et comptent une fois.}}',
  nothingAgreed: 'Aucune version ne dit la même chose qu’une autre en des mots que je sais rapprocher.',
  nothingDiffers: 'Je n’ai trouvé aucune différence de chiffres, de dates, de noms ou de formulation.',
  alone: 'Une seule version est dans l’index : il n’y a encore rien à quoi la comparer.',
  more: '{count, plural, one {# de plus dans les sources.} many {# de plus dans les sources.} other {# de plus dans les sources.}}',
  smallPrint:
    'Trouvé en comparant mots, chiffres et dates ; chaque citation est mot pour mot. Ce qui n’est pas montré peut quand même différer.',
  views: { facts: 'Faits', headlines: 'Titres', timeline: 'Chronologie' },
  headlines: 'Titres, du plus récent au plus ancien',
  timeline: 'Qui l’a dit quand, du plus ancien au plus récent',
  earlier: 'Mis à jour depuis',
  earlierValue: 'avant',
  latestValue: 'dernier',
  drawn: {
    title: 'Qui a publié quand (heures UTC)',
    first: 'premier',
    undated: 'Creux : sans date propre, placé au moment de l’enregistrement.',
    unnamed: 'média inconnu',
    more: '{outlets, plural, one {Un autre média n’a pas de ligne.} many {# d’autres médias n’ont pas de ligne.} other {# autres médias n’ont pas de ligne.}}',
  },
  alt: {
    chart:
      'Graphique montrant qui a publié quand, une ligne par média, {outlets, plural, one {# média} many {# de médias} other {# médias}} et {writeUps, plural, one {# version} many {# de versions} other {# versions}}, heures UTC, le premier à en parler en tête.',
    lane: '{outlet} : {times}.',
    firstLane: '{outlet} (premier) : {times}.',
    undated: 'sans date, enregistré {time}',
    more: '{count, plural, one {# autre} many {# d’autres} other {# autres}}',
    moreOutlets:
      '{outlets, plural, one {Un autre média n’a pas de ligne.} many {# d’autres médias n’ont pas de ligne.} other {# autres médias n’ont pas de ligne.}}',
  },
};
