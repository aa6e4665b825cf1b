// Who we say that we are: outlets that know it write before they block.
import { readFileSync } from 'node:fs';
import { CONTACT_MAX_LENGTH } from '../../../limits/feeds.ts';

const MANIFEST = new URL('../../../../package.json', import.meta.url);

/** `Broadsheet/1.2.3 (+operator@outlet.example)`; what a header may not hold is left out of the contact. */
export function userAgentOf(contact: string | null): string {
  const { version } = JSON.parse(readFileSync(MANIFEST, 'utf8')) as { version: string };
  const shown = (contact ?? '')
    .replace(/[^\x20-\x7e]|[()\\]/g, '')
    .trim()
    .slice(0, CONTACT_MAX_LENGTH);
  return shown === '' ? `Broadsheet/${version}` : `Broadsheet/${version} (+${shown})`;
}
