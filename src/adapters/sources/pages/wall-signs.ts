// What a page tells about a wall before it is cleared: in its descriptions, and in what its elements are called.
import { readAccess } from './json-ld.ts';
import { namesRemarks } from './furniture-names.ts';
import { findAll, labelOf, nearestAround, type PageDocument, type PageElement } from './page-dom.ts';
import { isHidden } from './page-hidden.ts';
import type { PageMetas } from './page-metas.ts';

const WALL_NAMES =
  /(?:^|[\s_-])(?:paywall|pay-wall|regwall|metered-?wall|subscri(?:be|ber|ption)-?(?:wall|gate|only)|premium-?(?:wall|gate|content|teaser)|piano-?(?:inline|template|offer)|tp-container|locked-?content|content-?(?:lock|gate|locked)|article-?(?:lock|gate|locked)|abo-?(?:schranke|wall)|paid-?(?:content|barrier)|plus-?(?:box|paywall))(?![a-z])/i;

/** An element that is called a wall and holds more is the article behind it. In UTF-16 units. */
const WALL_MAX_LENGTH = 1_500;

const CONSENT_FRAME =
  /(?:consent|cmp|privacy-mgmt|cookielaw|onetrust|didomi|quantcast|usercentrics|sourcepoint|trustarc|cookiebot)/i;

/** Selectors that name one element by name, class or id; what is more may mean anything. */
const SIMPLE_SELECTOR = /^(?:[a-z][a-z0-9]*)?(?:[.#]-?[a-z_][\w-]*){0,4}$/i;
const SELECTORS_MAX = 10;

/** A part of an article that is not free is longer than this where it is shown. In UTF-16 units. */
const PART_MIN_LENGTH = 500;

/** Fields for passwords that are looked at; a form has two at most. */
const PASSWORDS_MAX = 20;

/** Logins that every page of a site has. */
const ASIDE = new Set(['header', 'nav', 'aside', 'footer', 'dialog']);

/** What a page says before it is cleared. */
export interface WallSigns {
  /** What descriptions say: not free, metered, or nothing. */
  said: 'locked' | 'metered' | null;
  /** Whether the parts that descriptions call not free are there; null where they name none. */
  lockedParts: 'shown' | 'empty' | null;
  /** An element is called a wall, and says something. */
  hasWall: boolean;
  /** A password is asked for in the middle of the page. */
  hasPassword: boolean;
  hasConsentFrame: boolean;
}

/** Looks at a page as it came. */
export function readWallSigns(document: PageDocument, metas: PageMetas): WallSigns {
  const access = readAccess(document);
  const tier = ['article:content_tier', 'og:article:content_tier', 'content_tier', 'article:access', 'access']
    .map((name) => metas.get(name)?.[0]?.toLowerCase())
    .find((value) => value !== undefined);
  const isLocked = access.isFree === false || /^(?:locked|paid|premium|subscribers?|no)$/.test(tier ?? '');
  // One walk for all of them: each selector of its own would walk over the whole page.
  const elements = findAll(document, '[class], [id], iframe[src], form[action], input');
  return {
    said: isLocked ? 'locked' : tier === 'metered' ? 'metered' : null,
    lockedParts: findLockedParts(document, access.lockedParts),
    hasWall: elements.some(isWall),
    hasPassword: elements.filter(isPassword).slice(0, PASSWORDS_MAX).some(standsInTheMiddle),
    hasConsentFrame: elements.some(isConsentFrame),
  };
}

function findLockedParts(document: PageDocument, selectors: readonly string[]): WallSigns['lockedParts'] {
  const simple = selectors
    .flatMap((list) => list.split(','))
    .map((selector) => selector.trim())
    .filter((selector) => selector !== '' && SIMPLE_SELECTOR.test(selector));
  if (simple.length === 0) return null;
  const isShown = (selector: string) =>
    findAll(document, selector)
      .slice(0, SELECTORS_MAX)
      .some(
        (part) =>
          (part.textContent ?? '').replace(/\s+/g, ' ').length >= PART_MIN_LENGTH &&
          nearestAround(part, isHidden) === null,
      );
  return simple.slice(0, SELECTORS_MAX).some(isShown) ? 'shown' : 'empty';
}

function isPassword(element: PageElement): boolean {
  return element.localName === 'input' && element.getAttribute('type')?.toLowerCase() === 'password';
}

function standsInTheMiddle(element: PageElement): boolean {
  const isAside = (one: PageElement) => ASIDE.has(one.localName) || isHidden(one) || holdsRemarks(one);
  return nearestAround(element, isAside) === null;
}

function holdsRemarks(element: PageElement): boolean {
  return namesRemarks(namesOf(element));
}

function isConsentFrame(element: PageElement): boolean {
  if (element.localName === 'iframe') return CONSENT_FRAME.test(element.getAttribute('src') ?? '');
  return element.localName === 'form' && /consent/i.test(element.getAttribute('action') ?? '');
}

function isWall(element: PageElement): boolean {
  if (element.localName === 'body' || element.localName === 'html') return false;
  return WALL_NAMES.test(namesOf(element)) && (labelOf(element, WALL_MAX_LENGTH) ?? '') !== '';
}

function namesOf(element: PageElement): string {
  return `${element.getAttribute('class') ?? ''} ${element.getAttribute('id') ?? ''}`;
}
