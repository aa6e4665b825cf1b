// Reads the page of one article for the text that a feed leaves out, or says why it does not show it.
import type { ArticlePageReading, Withholding } from '../../news/ports-feeds.ts';
import { decodeText } from './charset.ts';
import { type Answer, fetchAnswer, sentenceOf } from './fetch-answer.ts';
import type { Fetcher } from './http/http.ts';
import type { PageReader } from './pages/page-reader.ts';

const NO_PAGE = (host: string) =>
  `${host} gives no page at this address, but a feed or a file: its article stays as its feed has it.`;
const SEVERAL = 'This is a list of articles, not one article: it stays as its feed has it.';

/** Whole parts of paths, and of host names, that pages have on which a reader has to agree to something or to sign in. */
const CONSENT =
  /^(?:(?:cookie|privacy|gdpr|my)?-?consent(?:s|-management|-wall)?|collectconsent|cookie-?(?:wall|gate|policy-wall)|privacy-?(?:gate|wall)|my-?privacy|guce|zustimmung|einwilligung|consentement|toestemming|cookiemuur)$/i;
const LOGIN =
  /^(?:log-?in|sign-?in|sso|auth|anmelden|einloggen|connexion|iniciar-sesion|registrieren|register)$/i;

/** Never throws for what the other side does. */
export async function readArticlePage(
  url: string,
  { fetcher, pages }: { fetcher: Fetcher; pages: PageReader },
): Promise<ArticlePageReading> {
  const outcome = await fetchAnswer(url, { fetcher, isPage: true });
  // Nothing was known of it, so it cannot be unchanged.
  if (outcome.kind === 'unchanged') return { kind: 'failed', problem: NO_PAGE(hostOf(url)) };
  if (outcome.kind === 'disallowed' && !outcome.isPassing) return { kind: 'disallowed' };
  if (outcome.kind !== 'answer') return { kind: 'failed', problem: outcome.problem };
  const by = ledAsideBy(url, outcome.answer.url);
  return by === null ? readAnswer(outcome.answer, pages) : { kind: 'withheld', by, line: null };
}

async function readAnswer(answer: Answer, pages: PageReader): Promise<ArticlePageReading> {
  const { format, body, charset, url } = answer;
  if (format !== 'html') return { kind: 'failed', problem: NO_PAGE(hostOf(url)) };
  const page = await pages.readPage({ html: decodeText(body, charset), url, kind: 'article' });
  if (page.kind === 'rejected') return { kind: 'failed', problem: sentenceOf(page.reason) };
  if (page.kind === 'tag-page') return { kind: 'failed', problem: SEVERAL };
  const { line, withheld } = page;
  return withheld === null ? { kind: 'article', line } : { kind: 'withheld', by: withheld, line };
}

/** What a redirect led to instead of the article. Another host alone says nothing: links of feeds often pass through counters. */
function ledAsideBy(asked: string, found: string): Withholding | null {
  if (asked === found) return null;
  const before = new Set(partsOf(asked));
  const added = partsOf(found).filter((part) => !before.has(part));
  if (added.some((part) => CONSENT.test(part))) return 'consent';
  return added.some((part) => LOGIN.test(part)) ? 'login' : null;
}

/** The labels of the host and the parts of the path, in lower case, without endings such as .html. */
function partsOf(address: string): string[] {
  const { hostname = '', pathname = '' } = URL.parse(address) ?? {};
  const path = pathname.split('/').map((part) => part.replace(/\.\w{1,5}$/, ''));
  return [...hostname.split('.').slice(0, -1), ...path].map((part) => part.toLowerCase());
}

function hostOf(url: string): string {
  return URL.parse(url)?.hostname ?? 'The server';
}
