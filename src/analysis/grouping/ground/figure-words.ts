// What stands beside figures in the languages of news: multipliers, per cent, the dead, the strength of an earthquake.

/** Patterns of what follows a number, folded, by factor; the first that fits holds. */
export const MULTIPLIERS: readonly (readonly [RegExp, number])[] = [
  [/^ ?(?:mil mill?(?:ones|hoes)|mille milliards)/u, 1e9],
  [
    /^ ?(?:bilhao|bilhoes|milliard|miliard|milyar|mld|mrd|bn(?!\p{L})|млрд|миллиард|мільярд|δισ|مليار|십억)/u,
    1e9,
  ],
  [
    /^ ?(?:million|millon|milhao|milhoes|milion|milyon|mln|mio(?!\p{L})|mn(?!\p{L})|млн|миллион|мільйон|εκατομ|εκατ\.|مليون|ملايين)/u,
    1e6,
  ],
  [
    /^ ?(?:thousand|tausend|mil(?!\p{L})|mille(?!\p{L})|bin(?!\p{L})|tys(?!\p{L})|tysi|тыс|тися|тис(?!\p{L})|χιλιαδ|الف|الاف)/u,
    1e3,
  ],
];
/** English and Turkish mean a thousand millions, most others a million. */
export const BILLION = /^ ?(?:billion|trilyon|billon)/u;
export const SHORT_SCALE: ReadonlySet<string> = new Set(['en', 'ru', 'uk', 'tr', 'pt']);

/** Signs of Chinese, Japanese and Korean that stand right after digits, and may have digits after them. */
export const UNSPACED_MULTIPLIER = /^(?:万亿|萬億|百万|万|萬|亿|億|兆|千|천|만|억)/u;
export const UNSPACED_FACTORS: ReadonlyMap<string, number> = new Map([
  ['万亿', 1e12],
  ['萬億', 1e12],
  ['百万', 1e6],
  ['万', 1e4],
  ['萬', 1e4],
  ['만', 1e4],
  ['亿', 1e8],
  ['億', 1e8],
  ['억', 1e8],
  ['兆', 1e12],
  ['千', 1e3],
  ['천', 1e3],
]);

export const PERCENT_AFTER =
  /^ ?(?:%|٪|％|percent|per cent|pct|prozent|pour cent|por ciento|por cento|procent|процент|відсот|τοισ εκατο|بالميه|بالمايه|في الميه|في المايه|퍼센트|パーセント)/u;
export const PERCENT_BEFORE = /(?:yuzde |百分之|%)$/u;

/** Parts of dates, ages and counts of times beside a number; months come from the runtime. */
export const DATE_AFTER = /^(?:\.? ?(?:月|日|年|時|点|時間|分|월|일|년|시|분)|:\d)/u;

export const DEATHS =
  /kill|dead|died|dies|death|lives|todes|tote|getot|gestorben|ums leben|opfer|mort|tues|tuee|deces|muert|fallec|murier|morre|zabit|zgin|ofiar|smier|nie zyje|погиб|убит|жертв|смерт|загин|вбит|загибл|νεκρ|σκοτωθ|θανατ|قتل|قتيل|مصرع|وفاه|وفيات|olu |oldu|olen|hayatini|can kayb|死|遇难|丧生|身亡|犠牲|사망|숨졌|숨지|희생/u;

export const MAGNITUDE =
  /magnitud|starke|richter|магнитуд|магнітуд|μεγεθ|ριχτερ|بقوه|قوته|شدته|buyuklug|级|級|マグニチュード|규모|skali|skala|m[0-9]/u;
