// What a number written in digits is worth: 1,204 and 1.204 and 1 204 mean the same in different languages.
import { NUMERAL_MAX_LENGTH } from '../../limits/support.ts';
import { foldText } from '../../news/folding.ts';

/** Languages that group digits by commas and write a decimal point; of the others the opposite holds. */
const COMMA_GROUPS: ReadonlySet<string> = new Set('en zh ja ko he th ga cy ms hi bn ta te ur'.split(' '));

/** Languages that put a plain space between groups of digits. */
const SPACE_GROUPS: ReadonlySet<string> = new Set(
  'fr ru uk be bg pl cs sk sv nb nn no da fi et lv lt hu es pt ca de'.split(' '),
);

export function groupsBySpace(language: string | null): boolean {
  return language !== null && SPACE_GROUPS.has(language);
}

const GROUP_SIGNS = "[.,'’٬\\u00A0\\u202F\\u2009 ]";
const GROUPED = new RegExp(`^\\d{1,3}(${GROUP_SIGNS})\\d{3}(?:\\1\\d{3})*$`);
const INDIAN = /^\d{1,2}(?:,\d{2})+,\d{3}$/;
const GROUPED_WITH_DECIMALS = new RegExp(
  `^(\\d{1,3}(${GROUP_SIGNS})\\d{3}(?:\\2\\d{3})*)(?!\\2)[.,٫](\\d+)$`,
);
const DECIMAL = /^(\d+)[.,٫](\d+)$/;

/** True where one group after one sign is a fraction in this language: 1.204 in English, 1,204 in German. */
function isFraction(written: string, sign: string, language: string | null): boolean {
  if (!/^\d+[.,]\d{3}$/.test(written)) return false;
  if (written.startsWith('0')) return true;
  if (language === null) return false;
  return COMMA_GROUPS.has(language) ? sign === '.' : sign === ',';
}

/** The value of digits as written, or null where they are none that can be read (a version, a list, an account). */
export function valueOfNumeral(written: string, language: string | null): number | null {
  if (written.length > NUMERAL_MAX_LENGTH) return null;
  const digits = /^[\x20-\x7e]*$/.test(written)
    ? written
    : written.replace(/\p{Nd}/gu, (digit) => foldText(digit));
  if (/^\d+$/.test(digits)) return Number(digits);
  const sign = GROUPED.exec(digits)?.[1];
  if (sign !== undefined && !isFraction(digits, sign, language)) return Number(digits.replace(/\D/g, ''));
  if (INDIAN.test(digits)) return Number(digits.replace(/\D/g, ''));
  const [, whole, , decimals] = GROUPED_WITH_DECIMALS.exec(digits) ?? [];
  if (whole !== undefined && decimals !== undefined) return Number(`${whole.replace(/\D/g, '')}.${decimals}`);
  const [, before, after] = DECIMAL.exec(digits) ?? [];
  return before === undefined || after === undefined ? null : Number(`${before}.${after}`);
}
