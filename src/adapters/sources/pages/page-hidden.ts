// Whether an element of a page is kept from its readers: what they cannot see is not the article's text.
import type { PageElement } from './page-dom.ts';

/** Class names that hide, as frameworks spell them. Each is looked for as a whole name, never within another. */
const HIDING_CLASSES = new Set(
  (
    'sr-only visually-hidden visuallyhidden screen-reader-text screen-reader-only screenreader-only screen-reader sr-text ' +
    'assistive-text a11y-hidden u-visually-hidden is-visually-hidden element-invisible offscreen off-screen ' +
    'hidden is-hidden u-hidden d-none hide is-hide uk-hidden invisible visibility-hidden show-for-sr'
  ).split(' '),
);

/** A class that hides only until the screen is wide enough is followed by one that shows. */
const SHOWN_AGAIN =
  /(?:^|\s)(?:d|display)-(?:\w+-)?(?:block|flex|inline|grid|table)|(?:^|\s)(?:sm|md|lg|xl):/;

const HIDING_STYLES = [
  /(?:^|;)display:none/,
  /(?:^|;)visibility:(?:hidden|collapse)/,
  /(?:^|;)content-visibility:hidden/,
  /(?:^|;)opacity:(?:0|0?\.0+)(?:%|;|!|$)/,
  /(?:^|;)font-size:0(?:\.0+)?(?:px|em|rem|pt|%)?(?:;|!|$)/,
  /(?:^|;)text-indent:-\d{3,}/,
  /(?:^|;)clip(?:-path)?:(?:rect\(0|rect\(1px|inset\((?:50|100)%)/,
  /(?:^|;)transform:scale\(0\)/,
  /(?:^|;)color:transparent/,
];
const POSITIONED = /(?:^|;)position:(?:absolute|fixed)/;
const FAR_OFF = /(?:^|;)(?:left|top|right|bottom|margin-left|margin-top):-\d{3,}/;
const CLIPPED = /(?:^|;)overflow(?:-[xy])?:hidden/;
const NO_SIZE = /(?:^|;)(?:max-)?(?:width|height):[01](?:px|em|rem|%)?(?:;|!|$)/;

/** True for an element that is not shown. The page's frame never counts as hidden: scripts reveal it. */
export function isHidden(element: PageElement): boolean {
  if (element.localName === 'html' || element.localName === 'body') return false;
  const hidden = element.getAttribute('hidden');
  if (hidden !== null && hidden !== 'until-found') return true;
  if (element.localName === 'dialog') return element.getAttribute('open') === null;
  return hidesByStyle(element.getAttribute('style')) || hidesByClass(element.getAttribute('class'));
}

function hidesByStyle(written: string | null): boolean {
  if (written === null) return false;
  const style = withoutComments(written).replace(/\s+/g, '').toLowerCase();
  if (HIDING_STYLES.some((hiding) => hiding.test(style))) return true;
  if (POSITIONED.test(style) && FAR_OFF.test(style)) return true;
  return CLIPPED.test(style) && NO_SIZE.test(style);
}

/** One that does not end hides the rest of the style. */
function withoutComments(style: string): string {
  const [first = '', ...others] = style.split('/*');
  const kept = others.map((part) => (part.includes('*/') ? part.slice(part.indexOf('*/') + 2) : ''));
  return first + kept.join('');
}

function hidesByClass(written: string | null): boolean {
  if (written === null) return false;
  const hides = written
    .toLowerCase()
    .split(/\s+/)
    .some((name) => HIDING_CLASSES.has(name));
  return hides && !SHOWN_AGAIN.test(written);
}
