// Scales of wording: how far a thing went, from one end to the other, in the words that news uses for each degree.

/** What two statements must share to be about the same: the thing alone, or also who acts. */
export type ScaleSubject = 'thing' | 'actor' | 'next-word';

/**
 * Words of one degree by language, folded: `*` stands for any ending, `_` joins the words of a phrase. Written forms,
 * not stems: "the end of" is no "ended".
 */
export type DegreeWords = Readonly<Partial<Record<string, string>>>;

export interface Scale {
  name: string;
  subject: ScaleSubject;
  degrees: readonly DegreeWords[];
}

const COURSE: Scale = {
  name: 'course',
  subject: 'thing',
  degrees: [
    {
      en: 'ended cancel* scrapped scraps scrapping terminat* abandon* axed abolish* severed called_off call_off calls_off broken_off broke_off breaks_off discontinu*',
      de: 'beendet beendete abgebrochen abgesagt gestrichen',
      fr: 'annule annulee annules annulees annulation abandonn* rompu rompue',
      es: 'cancel*',
    },
    {
      en: 'suspend* suspension* halt halts halted halting froze frozen freezes freezing paused pauses put_on_hold puts_on_hold on_hold interrupt*',
      de: 'ausgesetzt eingefroren gestoppt unterbrochen auf_eis',
      fr: 'suspend* suspension* suspendu* gele gelee gelees interromp*',
      es: 'suspend* suspension* paraliz* congel* interrump*',
    },
    {
      en: 'stalled stalls stalling slowed_down slow_down slows_down slowing_down slowed slowing slows delay* postpon* scaled_back scale_back scales_back scaled_down curtail* cut_back reduced put_off',
      de: 'verlangsam* verzoger* stockt stocken verschoben verschiebt eingeschrankt',
      fr: 'ralenti* retard* reporte reportee reportes reportees',
      es: 'ralentiz* retras* aplaz* pospon* pospuest*',
    },
    {
      en: 'continu* proceed proceeds proceeding proceeded resum* goes_ahead go_ahead going_ahead went_ahead gone_ahead carries_on carry_on carried_on restart*',
      de: 'fortgesetzt wiederaufgenommen weitergefuhrt fortgefuhrt weitergeht geht_weiter lauft_weiter',
      fr: 'poursui* reprend reprennent repris reprise maintenu maintenue',
      es: 'continu* reanud* prosigu*',
    },
  ],
};

const DIRECTION: Scale = {
  name: 'direction',
  subject: 'actor',
  degrees: [
    {
      en: 'fell falls fallen falling dropped drops dropping declined declines declining decreas* plung* slump* lowered lowers lowering cut cuts cutting reduc* shrank shrunk tumbl* slashed',
      de: 'fiel fielen gefallen sank sanken gesunken senkt senkte senken gesenkt',
      fr: 'baisse baissent baisser chute chutent recul recule diminu*',
      es: 'cayo caen caida baja bajan bajaron descend* reduj* disminu*',
    },
    {
      en: 'unchanged held_steady holds_steady remained_stable kept_stable stagnat* remained_flat',
      de: 'unverandert stabil',
      fr: 'inchange inchangee inchanges inchangees',
      es: 'estable estables',
    },
    {
      en: 'rose rises risen rising increas* grew grows grown climb* jumped jumps surge surged surges soar* raise raised raises raising hiked hikes lifted',
      de: 'stieg stiegen gestiegen steigt steigen erhoht erhohte erhohen wuchs wuchsen zugenommen',
      fr: 'hausse augment* progresse progressent grimpe*',
      es: 'subio suben subieron aument* crecio crecen increment*',
    },
  ],
};

const CLAIM: Scale = {
  name: 'claim',
  subject: 'actor',
  degrees: [
    {
      en: 'denied denies deny denying rejected_claims dismissed_claims',
      de: 'dementiert* bestreitet bestritt bestritten leugnet* zuruckgewiesen',
      fr: 'dement dementi dementent nie nient',
      es: 'niega niegan nego negaron desmint* desmient*',
    },
    {
      en: 'confirmed confirms confirm confirming admitted admits admit admitting acknowledg*',
      de: 'bestatigt* bestatigen eingeraumt zugegeben',
      fr: 'confirme confirment confirmee admet admis reconnu reconnait',
      es: 'confirm* admit* reconoc*',
    },
  ],
};

const CERTAINTY: Scale = {
  name: 'certainty',
  subject: 'thing',
  degrees: [
    {
      en: 'alleged allegedly suspected purported* unconfirmed',
      de: 'mutmasslich* angeblich*',
      fr: 'presume presumee presumes presumees',
      es: 'presunto presunta presuntos presuntamente',
    },
    { en: 'confirmed proven', de: 'bestatigt* erwiesen', fr: 'confirme confirmee avere', es: 'confirmad*' },
  ],
};

const MODAL: Scale = {
  name: 'modal',
  subject: 'next-word',
  degrees: [
    { en: 'may might could', fr: 'pourrait pourraient', es: 'podria podrian' },
    { en: 'will shall must', fr: 'va vont', es: 'va van' },
  ],
};

const DECISION: Scale = {
  name: 'decision',
  subject: 'actor',
  degrees: [
    {
      en: 'considering considers consider weighing weighs mulling mulls',
      de: 'erwagt erwagen pruft prufen',
      fr: 'envisage envisagent',
      es: 'estudia considera',
    },
    {
      en: 'plans planning intends intend aims proposes',
      de: 'plant planen geplant',
      fr: 'prevoit prevoient projette',
      es: 'planea preve',
    },
    {
      en: 'decided decides has_agreed have_agreed ruled resolved',
      de: 'beschloss beschlossen beschliesst entschied entschieden',
      fr: 'decide a_decide ont_decide',
      es: 'decidio decidieron acordo acordaron',
    },
  ],
};

const ACCEPTANCE: Scale = {
  name: 'acceptance',
  subject: 'actor',
  degrees: [
    {
      en: 'reject* refus* turned_down turns_down turn_down vetoed vetoes veto voted_down voted_against votes_against declined declines overturn* threw_out thrown_out',
      de: 'abgelehnt ablehnen ablehnt lehnt lehnte verworfen',
      fr: 'rejette rejete rejetee rejetes rejettent refus*',
      es: 'rechaz*',
    },
    {
      en: 'accept* approv* endors* voted_for ratif* adopted adopts passed passes backed backs upheld upholds granted',
      de: 'angenommen gebilligt billigt billigte zugestimmt genehmigt* verabschiedet*',
      fr: 'approuv* accept* adopte adoptee adoptent',
      es: 'aprob* aprueb* acept*',
    },
  ],
};

const ORDER: Scale = {
  name: 'order',
  subject: 'thing',
  degrees: [
    {
      en: 'ordered required forced compelled',
      de: 'angeordnet gezwungen',
      fr: 'ordonne oblige',
      es: 'ordeno',
    },
    {
      en: 'urged urges asked advised advises recommended recommends encouraged',
      de: 'empfohlen empfiehlt aufgerufen',
      fr: 'recommande conseille',
      es: 'recomend*',
    },
  ],
};

/** The scales that say what was done about a thing, and by whom. */
export const COURSE_SCALES: readonly Scale[] = [
  COURSE,
  DIRECTION,
  CLAIM,
  CERTAINTY,
  MODAL,
  DECISION,
  ACCEPTANCE,
  ORDER,
];
