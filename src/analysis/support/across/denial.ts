// Whether a sentence denies what a text in another language says, or says what that denies, as far as clear words tell.
import { foldText } from '../../../news/folding.ts';
import { isUnspacedLanguage } from '../unspaced-words.ts';
import type { Passage } from './passage.ts';

/** Of one language, over folded text. */
interface Denials {
  /** Says that something is not so, refused or ruled out, and can hardly mean anything else. */
  clear: RegExp;
  /** Anything that another language may tell by a "not": closed, without, banned, against. */
  trace: RegExp;
}

const DENIALS: Readonly<Record<string, Denials>> = {
  en: {
    clear:
      /(?<!whether or )\b(?:not(?! only| just| least)|never|nobody|no one|none|neither|cannot|refus(?:e[sd]?|ing) to|denie[sd]|denying|rul(?:es?|ed|ing) out|no longer)\b|n['’]t\b/u,
    trace:
      /\b(?:(?:no|not|nor|neither|cannot|only|yet|but|too|free|last|late|quit|few|little|less|unless|until|inability|incapable|incomplete|invalid|impossible)\b|never|nobody|nothing|none|without|hardly|barely|against|instead|rather|clos|shut|suspen|cancel|ban|prohib|forb|stop|halt|end(?:ed|s)|reject|oppos|refus|den[yi]|fail|lack|miss|absent|withdr|drop|abandon|exclu|rul(?:es?|ed|ing) out|un(?!i|der|til)\p{L}{4}|dis(?!tric|cuss)\p{L}{4}|spared|delay|lost|prevent|avoid|declin|doubt|block|remain|keep|kept|stay)|n['’]t\b/u,
  },
  de: {
    clear:
      /\b(?:nicht(?! nur| zuletzt| weniger| mehr als)|kein(?:e[nmrs]?)?|nie|niemals|niemand(?:e[nm])?|nichts|weder|keineswegs|bestritt(?:en)?|bestreite[tn]|dementier\p{L}+)\b/u,
    trace:
      /\b(?:(?:nie|nur|erst|noch|aber|zu|bis|frei|statt)\b|nicht|kein|niema|weder|ohne|kaum|gegen|sondern|un(?!d|i|s|ter)\p{L}{4}|ab(?:ge)?(?:lehn|sag|brach|brech|gewies)|lehn|verweiger|weiger|bestr(?:itt|eit)|dementier|ausge?schl|schl[oi]ss|geschlossen|gesperr|gestopp|stopp|verb[oi]t|verhinder|vermeid|vermied|fehl|mangel|ende|verlor|verlier|verzicht|verspat|block|letzt|wenig|bleib|blieb)/u,
  },
  es: {
    clear:
      /\b(?:no(?! solo| solamente| obstante| menos| mas)|nunca|jamas|nadie|ningun[ao]?|tampoco|nego|niegan?|descart[oa]n?|rechaz[oa]n?)\b/u,
    trace:
      /\b(?:(?:no|sin|solo|aun|pero|sino|contra|fin|hasta|sigue|nada)\b|nunca|jamas|nadie|ningun|tampoco|apenas|todavia|neg[aou]|nieg|descart|rechaz|cerr|cierr|suspen|cancel|prohib|imped|impid|evit|falt|carec|perd|pierd|renunci|exclu|deten|detuv|ultim|retras|bloque|menos|poc[oa]|in(?:com|util|capa)|desm|libr|manten|mantuv)/u,
  },
  fr: {
    clear:
      /\b(?:n(?:e |['’])(?=.{0,40}\b(?:pas|plus|jamais|rien|personne|aucun))|aucune?|jamais|(?:a|ont) (?:exclu|refuse|nie|dementi)|exclut|refuse (?:de|d['’])|dement)\b/u,
    trace:
      /\b(?:(?:ne|pas|personne|sans|guere|seule?s?|mais|contre|fin|encore|nie)\b|n['’]|jamais|rien|aucun|exclu|refus|dement|rejet|ferm|suspen|annul|interdi|empech|evit|manqu|perd|renonc|arret|derni|retard|bloqu|moins|peu|in(?:com|util|capa)|impos|libre|jusqu|rest|demeur)/u,
  },
  ja: {
    clear:
      /(?:ませんで|ていない|ていません|なかった|(?<!かもしれ|しか|に違い|に過ぎ|間違い|だけでは|なければなら|少なく|危)ない(?=と|。|、|$)|否定し|拒否し|拒ん|(?<!なければな|ねばな)らず、?)/u,
    trace:
      /(?:ない|なか|なく|ません|ず|ぬ|否|拒|断|無|未|不|非|反|中止|停|閉|禁|欠|失|止|除|避|だけ|のみ|しか|まだ|まで|終|残)/u,
  },
  zh: {
    clear: /(?:没有|没能|不会|不是(?!说)|不再|不能|未能|并未|并不|从未|不愿|不肯|否认|拒绝|排除(?!故障|险))/u,
    trace: /(?:不|没|未|无|非|否|拒|排除|反对|停|关闭|禁|缺|失|免|避|取消|只|仅|才|尚|终|结束|仍|直到)/u,
  },
  ru: {
    clear:
      /(?<!\p{L})(?:не(?! только| менее)|нет|никогда|никто|ничего|отрица\p{L}+|отказа\p{L}+|опроверг\p{L}*)(?!\p{L})/u,
    trace:
      /(?<!\p{L})(?:не|ни|нет|без|отказ|отриц|опроверг|закры|запре|отмен|прекра|против|лиш|только|еще|до|оста)/u,
  },
};

/** A part of a sentence may be told alone, and another part be denied. */
const PARTED = /[,;:，、；：–—]|\s(?:and|but|while|und|aber|während|y|pero|mientras|et|mais|tandis)\s/u;

/**
 * The sentence denies, and nothing in its sources may be told so; or its one source denies and is short enough to be told
 * whole, and nothing in the sentence tells that. False for languages whose words are not known.
 */
export function isTurnedRound(claim: string, language: string, passages: readonly Passage[]): boolean {
  const own = DENIALS[language];
  const known = passages.every((passage) => DENIALS[passage.language] !== undefined);
  if (own === undefined || !known || passages.length === 0) return false;
  const told = readable(claim, language);
  if (own.clear.test(told)) return !passages.some((passage) => isTraced(passage));
  const [only] = passages;
  if (only === undefined || passages.length > 1 || PARTED.test(only.text)) return false;
  const denied = DENIALS[only.language]?.clear.test(readable(only.text, only.language)) === true;
  return denied && !own.trace.test(told);
}

function isTraced({ text, language }: Passage): boolean {
  return DENIALS[language]?.trace.test(readable(text, language)) === true;
}

function readable(text: string, language: string): string {
  return isUnspacedLanguage(language) ? text : foldText(text);
}
