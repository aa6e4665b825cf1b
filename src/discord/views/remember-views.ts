// Remembers how things were shown last: answers come from the cache and are never changed, so neither are their views.
import type { MessageView } from '../door.ts';

/**
 * A view that is rendered once for each thing as long as the thing lives, and again where anything of it or of its options
 * is another; in each language for itself. `keyOf` names the object of a thing that the cache hands out again and again.
 */
export function rememberViews<Shown extends object, Options extends { texts: object }>(
  keyOf: (shown: Shown) => object,
  render: (shown: Shown, options: Options) => MessageView,
): (shown: Shown, options: Options) => MessageView {
  /** By thing, then by language. */
  const rendered = new WeakMap<object, Map<object, Rendered<Shown, Options>>>();
  return (shown, options) => {
    const key = keyOf(shown);
    const byLanguage = rendered.get(key) ?? new Map<object, Rendered<Shown, Options>>();
    rendered.set(key, byLanguage);
    const known = byLanguage.get(options.texts);
    if (known !== undefined && areSame(known.shown, shown) && areSame(known.options, options))
      return known.view;
    const view = render(shown, options);
    byLanguage.set(options.texts, { shown, options, view });
    return view;
  };
}

interface Rendered<Shown, Options> {
  shown: Shown;
  options: Options;
  view: MessageView;
}

function areSame<Thing extends object>(one: Thing, other: Thing): boolean {
  if (one === other) return true;
  const names = Object.keys(one) as (keyof Thing)[];
  return names.length === Object.keys(other).length && names.every((name) => one[name] === other[name]);
}
