// Recognises pages that withhold their article: paywalls, consent walls, logins. A banner beside a whole text is none.
import type { Withholding } from '../../../news/ports-feeds.ts';
import type { ClearedPage } from './page-furniture.ts';
import { type PageBlock, readBlocks } from './page-blocks.ts';
import {
  asksToLogIn,
  asksToPay,
  countConsentWords,
  isConsentControl,
  offersSubscription,
} from './wall-words.ts';
import type { WallSigns } from './wall-signs.ts';

/** A text this long is a whole one, whatever stands below it. In UTF-16 units. */
const WHOLE_MIN_LENGTH = 3_000;
/** The same where the page says that it is not free: metered articles are served whole. */
const WHOLE_MIN_PARAGRAPHS = 5;
/** A part that is said to be locked and is there makes a text of this length whole. In UTF-16 units. */
const SHOWN_PART_MIN_LENGTH = 1_000;
/** A text this long is not what a login or a consent page shows beside its controls. In UTF-16 units. */
const BEGINNING_MIN_LENGTH = 500;
/** Short reports have this much text; below, with a subscription on offer, it is the beginning of one. In UTF-16 units. */
const SHORT_MIN_LENGTH = 350;
/** A shorter block may be a label or a signature. In UTF-16 units. */
const PARAGRAPH_MIN_LENGTH = 80;
/** Consent pages list partners and purposes, but they are no essays. In UTF-16 units. */
const CONSENT_MAX_LENGTH = 12_000;
/** The part of a page's words in blocks about consent that makes it a consent page. */
const CONSENT_MIN_SHARE = 0.6;
const CONSENT_MIN_WORDS = 3;
/** Texts around the article that are looked at. */
const AROUND_MAX = 400;

/** What is known of a page when its text has been chosen. */
export interface WallEvidence {
  signs: WallSigns;
  cleared: ClearedPage;
  /** All blocks that were left when the page was cleared. */
  blocks: readonly PageBlock[];
  /** The blocks that were chosen as the article's. */
  chosen: readonly PageBlock[];
}

/** Why a page does not show its article, or null where it shows it. */
export function findWithholding(evidence: WallEvidence): Withholding | null {
  const { signs, chosen } = evidence;
  const own = chosen.filter(({ text }) => !asksToPay(text) && !asksToLogIn(text));
  const length = lengthOf(own);
  const isAboutConsent = countConsentWords(chosen.map((block) => block.text).join(' ')) >= CONSENT_MIN_WORDS;
  const isLong = length >= WHOLE_MIN_LENGTH;
  if (isLong && signs.said !== 'locked' && !isAboutConsent) return null;
  const around = evidence.cleared.furniture.slice(0, AROUND_MAX).flatMap(readBlocks);
  const all = [...evidence.blocks, ...around];
  if (isConsentPage(evidence, all)) return 'consent';
  const asksForMoney = all.some(({ text }) => asksToPay(text));
  if (signs.said === 'locked') return !asksForMoney && isWholeThough(signs, own) ? null : 'paywall';
  if (isLong) return null;
  if (asksForMoney || isBeginning(evidence, own, all)) return 'paywall';
  if (length < BEGINNING_MIN_LENGTH && signs.hasPassword) return 'login';
  const asksLogin = all.some(({ text }) => asksToLogIn(text));
  return asksLogin && length < BEGINNING_MIN_LENGTH * 2 ? 'login' : null;
}

/** True for a text that stands there whole although its page says that it is not free: metered ones do. */
function isWholeThough({ lockedParts, hasWall }: WallSigns, own: readonly PageBlock[]): boolean {
  if (lockedParts === 'empty' || hasWall || isCutOff(own)) return false;
  if (lockedParts === 'shown') return lengthOf(own) >= SHOWN_PART_MIN_LENGTH;
  const paragraphs = own.filter(({ text }) => weightOf(text) >= PARAGRAPH_MIN_LENGTH).length;
  return lengthOf(own) >= WHOLE_MIN_LENGTH && paragraphs >= WHOLE_MIN_PARAGRAPHS;
}

/** True where a text is only the beginning of one, and a subscription is offered or a wall stands there. */
function isBeginning({ signs }: WallEvidence, own: readonly PageBlock[], all: readonly PageBlock[]): boolean {
  const length = lengthOf(own);
  if (signs.hasWall && (signs.said === 'metered' || length < BEGINNING_MIN_LENGTH)) return true;
  const isShort = length < SHORT_MIN_LENGTH || isCutOff(own);
  return isShort && all.some(({ text }) => offersSubscription(text));
}

/** True where the last paragraph does not end as sentences do. */
function isCutOff(own: readonly PageBlock[]): boolean {
  const last = own.findLast(({ text }) => weightOf(text) >= PARAGRAPH_MIN_LENGTH)?.text ?? '';
  return /(?:…|\.{3})["'”’»)\]\s]*$/.test(last) || !/[.!?:;。！？؟।…]["'”’“»)\]）」』\s]*$/.test(last);
}

/** True where hardly anything stands on a page but what it asks consent for, and a control to give it. */
function isConsentPage({ signs, cleared, chosen }: WallEvidence, all: readonly PageBlock[]): boolean {
  const total = lengthOf(all);
  if (total > CONSENT_MAX_LENGTH) return false;
  if (chosen.length === 0 && total < BEGINNING_MIN_LENGTH && signs.hasConsentFrame) return true;
  const controls = [
    ...cleared.controls.map((control) => control.getAttribute('value') ?? control.textContent ?? ''),
    ...all.filter((block) => block.linkLength > 0).map((block) => block.text),
  ];
  if (!controls.some(isConsentControl) || tellsSomethingElse(chosen)) return false;
  const about = all.filter((block) => countConsentWords(block.text) > 0);
  const words = about.reduce((sum, block) => sum + countConsentWords(block.text), 0);
  return words >= CONSENT_MIN_WORDS && lengthOf(about) / Math.max(1, total) >= CONSENT_MIN_SHARE;
}

/** A short report may stand below a long banner. */
function tellsSomethingElse(chosen: readonly PageBlock[]): boolean {
  const others = chosen.filter(
    ({ text }) => weightOf(text) >= PARAGRAPH_MIN_LENGTH && countConsentWords(text) === 0,
  );
  return lengthOf(others) >= SHORT_MIN_LENGTH;
}

/** Chinese, Japanese and Korean say as much in a third of the signs. */
const DENSE = /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Hangul}]/gu;

/** How much a text says: its length, or that of one in Latin letters that says as much. */
function weightOf(text: string): number {
  return text.length + 2 * (text.match(DENSE)?.length ?? 0);
}

function lengthOf(blocks: readonly PageBlock[]): number {
  return blocks.reduce((sum, block) => sum + weightOf(block.text), 0);
}
