// Values on their way into PostgreSQL and out of it: what JavaScript has and PostgreSQL has not, and the other way round.
import pg, { type CustomTypesConfig } from 'pg';

const { builtins } = pg.types;
type TypeId = typeof builtins.INT8;
/** Types of whole numbers that the driver gives as text: 64 bits, and what sums of them are. */
const WHOLE_NUMBERS: readonly TypeId[] = [builtins.INT8, builtins.NUMERIC];

type Parse = (text: string) => unknown;

/** Numbers as numbers. Of one connection pool, not of the process: what else uses the driver is left alone. */
export const VALUE_TYPES: CustomTypesConfig = {
  getTypeParser: (type: TypeId, format?: 'text' | 'binary') =>
    WHOLE_NUMBERS.includes(type) && format !== 'binary'
      ? readNumber
      : (pg.types.getTypeParser(type, format) as Parse),
};

/** Numbers that JavaScript cannot hold exactly (keys of articles) stay exact. */
function readNumber(text: string): number | bigint {
  const number = Number(text);
  return Number.isSafeInteger(number) || text.includes('.') ? number : BigInt(text);
}

/** PostgreSQL keeps no U+0000 in text: it becomes the character that stands for what cannot be shown. */
export function bindable(values: readonly unknown[]): unknown[] {
  return values.map(bindableValue);
}

function bindableValue(value: unknown): unknown {
  if (typeof value === 'string') return value.includes('\0') ? value.replaceAll('\0', '\uFFFD') : value;
  return Array.isArray(value) ? value.map(bindableValue) : value;
}
