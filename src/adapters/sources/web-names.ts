// Addresses and language names as the web writes them, checked and made absolute.
import { WRITTEN_URL_MAX_LENGTH } from '../../limits/reading.ts';

/** An absolute http address, or nothing where the written one is none. */
export function resolveUrl(written: string | undefined, base?: string): string | undefined {
  if (written === undefined || written.length > WRITTEN_URL_MAX_LENGTH) return undefined;
  const link = written.replace(/[\s\u0000-\u001f]+/g, '');
  if (link === '') return undefined;
  const url = URL.parse(link, base !== undefined && URL.canParse(base) ? base : undefined);
  return url !== null && /^https?:$/.test(url.protocol) ? url.href : undefined;
}

/** A language as BCP 47 spells it ("en_us" becomes "en-US"), or nothing where the written one names none. */
export function languageTagOf(written: string | undefined): string | undefined {
  const tag = written?.trim().replaceAll('_', '-') ?? '';
  if (!/^[a-z]{2,3}(?:-[a-z0-9]{2,8}){0,3}$/i.test(tag)) return undefined;
  try {
    return Intl.getCanonicalLocales(tag)[0];
  } catch {
    return undefined;
  }
}
