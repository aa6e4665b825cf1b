// Scales of wording that say what became of people and things.
import type { Scale } from './scales.ts';

const EXIT: Scale = {
  name: 'exit',
  subject: 'thing',
  degrees: [
    {
      en: 'resigns resigned resigning stepped_down steps_down stepping_down quit quits',
      de: 'zuruckgetreten rucktritt zurucktritt tritt_zuruck trat_zuruck',
      fr: 'demission demissionne demissionner',
      es: 'dimite dimitio dimision renuncia renuncio',
    },
    {
      en: 'dismissed dismisses dismissal sacked sacks sacking fired fires ousted ousts forced_out removed_from',
      de: 'entlassen entlasst abgesetzt gefeuert',
      fr: 'limoge limogee limogeage destitue destituee',
      es: 'destituy* destituid* cesado cesada despedid*',
    },
  ],
};

const HARM: Scale = {
  name: 'harm',
  subject: 'actor',
  degrees: [
    {
      en: 'killed killing kills died dies dead lost_their_lives lost_his_life lost_her_life',
      de: 'getotet tot tote toten starb starben gestorben ums_leben',
      fr: 'tue tuee tues tuees morts mort morte decede decedee',
      es: 'muerto muerta muertos muertas murio murieron fallec*',
    },
    {
      en: 'injur* wounded wounding hurt hurting',
      de: 'verletzt verletzte verletzten',
      fr: 'blesse blessee blesses blessees',
      es: 'herido herida heridos heridas',
    },
    {
      en: 'unhurt unharmed uninjured unscathed',
      de: 'unverletzt',
      fr: 'indemne indemnes',
      es: 'ileso ilesa ilesos ilesas',
    },
  ],
};

const DAMAGE: Scale = {
  name: 'damage',
  subject: 'thing',
  degrees: [
    {
      en: 'destroy* gutted wrecked burned_down burnt_down',
      de: 'zerstort*',
      fr: 'detruit*',
      es: 'destrui* destruy*',
    },
    {
      en: 'damaged damages damaging',
      de: 'beschadigt*',
      fr: 'endommag*',
      es: 'danado danada danados danadas',
    },
  ],
};

const VERDICT: Scale = {
  name: 'verdict',
  subject: 'thing',
  degrees: [
    {
      en: 'convicted convicts conviction found_guilty',
      de: 'verurteilt*',
      fr: 'condamne condamnee condamnes',
      es: 'conden*',
    },
    {
      en: 'acquit* found_not_guilty cleared_of',
      de: 'freigesprochen freispruch',
      fr: 'acquitt* relaxe',
      es: 'absuel* absolv*',
    },
  ],
};

const CUSTODY: Scale = {
  name: 'custody',
  subject: 'thing',
  degrees: [
    {
      en: 'arrest* detain* taken_into_custody jailed imprisoned',
      de: 'festgenommen verhaftet inhaftiert',
      fr: 'arrete arretee arretes interpell*',
      es: 'detenido detenida detenidos arrestad*',
    },
    {
      en: 'released freed set_free',
      de: 'freigelassen',
      fr: 'libere liberee liberes',
      es: 'liberado liberada liberados',
    },
  ],
};

const ACCESS: Scale = {
  name: 'access',
  subject: 'thing',
  degrees: [
    {
      en: 'closed closes shut shuts closure',
      de: 'geschlossen gesperrt sperrung',
      fr: 'ferme fermee fermes fermees',
      es: 'cerrado cerrada cerrados cerro',
    },
    {
      en: 'reopen* open opened opens',
      de: 'geoffnet wiedereroffnet offen',
      fr: 'rouvert rouverte ouvert ouverte',
      es: 'abierto abierta reabrio reabierto',
    },
  ],
};

const PERMISSION: Scale = {
  name: 'permission',
  subject: 'thing',
  degrees: [
    {
      en: 'banned prohibit* outlawed forbade forbidden',
      de: 'verboten verbietet verbot',
      fr: 'interdit* interdiction',
      es: 'prohib*',
    },
    {
      en: 'restricted limited curbed',
      de: 'eingeschrankt begrenzt',
      fr: 'restreint* limite limitee',
      es: 'restring* limitad*',
    },
    {
      en: 'allowed permitted legalised legalized',
      de: 'erlaubt zugelassen',
      fr: 'autoris*',
      es: 'permit* autoriz*',
    },
  ],
};

/** The scales that say how things and people ended up. */
export const FATE_SCALES: readonly Scale[] = [EXIT, HARM, DAMAGE, VERDICT, CUSTODY, ACCESS, PERMISSION];
