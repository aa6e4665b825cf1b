// Scales of wording that say how widely, how long and how firmly something holds, and how it came about.
import type { Scale } from './scales.ts';

const DUTY: Scale = {
  name: 'duty',
  subject: 'thing',
  degrees: [
    { en: 'mandatory compulsory obligatory', de: 'verpflichtend', fr: 'obligatoire*', es: 'obligatori*' },
    { en: 'voluntary optional', de: 'freiwillig*', fr: 'facultati* volontaire*', es: 'voluntari* opcional*' },
  ],
};

const DURATION: Scale = {
  name: 'duration',
  subject: 'thing',
  degrees: [
    {
      en: 'temporary temporarily briefly',
      de: 'vorubergehend* befristet',
      fr: 'temporaire* provisoire*',
      es: 'temporal temporalmente provisional*',
    },
    {
      en: 'permanent permanently indefinitely for_good',
      de: 'dauerhaft* endgultig* unbefristet',
      fr: 'definitive* definitif permanent*',
      es: 'definitiv* permanente*',
    },
  ],
};

const TALKS: Scale = {
  name: 'talks',
  subject: 'thing',
  degrees: [
    {
      en: 'collapsed collapses broke_down broken_down failed fails',
      de: 'gescheitert scheitern',
      fr: 'echoue* echec',
      es: 'fracas*',
    },
    {
      en: 'succeeded succeeds concluded struck clinched sealed',
      de: 'gelungen erzielt',
      fr: 'abouti aboutit aboutissent',
      es: 'exito prospero',
    },
  ],
};

const INTENT: Scale = {
  name: 'intent',
  subject: 'thing',
  degrees: [
    {
      en: 'accident accidental accidentally',
      de: 'unfall versehentlich',
      fr: 'accidentel* accident',
      es: 'accidente accidental',
    },
    {
      en: 'deliberate deliberately sabotage arson intentional intentionally',
      de: 'absichtlich brandstiftung sabotage vorsatzlich',
      fr: 'sabotage criminel criminelle delibere*',
      es: 'sabotaje intencionado provocado deliberad*',
    },
  ],
};

const VOTE: Scale = {
  name: 'vote',
  subject: 'thing',
  degrees: [
    { en: 'unanimous unanimously', de: 'einstimmig', fr: 'unanimite', es: 'unanimidad' },
    { en: 'narrowly narrow', de: 'knapp', fr: 'justesse', es: 'estrecho' },
  ],
};

const EXTENT: Scale = {
  name: 'extent',
  subject: 'next-word',
  degrees: [
    { en: 'all every entire', de: 'alle samtliche', fr: 'tous toutes', es: 'todos todas' },
    {
      en: 'some several most many few half',
      de: 'einige mehrere manche viele',
      fr: 'certains certaines plusieurs',
      es: 'algunos algunas varios varias',
    },
    { en: 'none', de: 'keine', fr: 'aucun aucune', es: 'ningun ninguna' },
  ],
};

/** The scales that say how far and how long. */
export const EXTENT_SCALES: readonly Scale[] = [DUTY, DURATION, TALKS, INTENT, VOTE, EXTENT];
