// The languages that Discord's clients speak, and texts given in several of them.
import { type Check, fieldPath, isFields, violation } from './fields.ts';

/** As Discord's API description lists them. */
export const LOCALES: readonly string[] = (
  'ar bg cs da de el en-GB en-US es-419 es-ES fi fr he hi hr hu id it ja ko lt nl no pl pt-BR ro ru sv-SE ' +
  'th tr uk vi zh-CN zh-TW'
).split(' ');

/** An object of texts by locale. An unknown locale is named at the object: its key may be anything. */
export function textByLocale(check: Check): Check {
  return (value, path) => {
    if (!isFields(value)) return violation(path, 'DICT_TYPE_CONVERT', 'The value has to be an object.');
    return Object.entries(value).flatMap(([locale, translation]) =>
      LOCALES.includes(locale)
        ? translation === null
          ? []
          : check(translation, fieldPath(path, locale))
        : violation(
            path,
            'BASE_TYPE_CHOICES',
            `${JSON.stringify(locale.slice(0, 20))} is no locale of Discord's.`,
          ),
    );
  };
}
