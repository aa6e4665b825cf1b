// The names of a Chinese or Japanese sentence: by their signs, by katakana, and by what people and places are called after them.
import { findUnspaced } from '../../grouping/ground/unspaced.ts';
import { placesAnywhere, type PlaceNames } from '../../places.ts';
import { foreignNamesIn } from '../../romanise/han.ts';
import { calledNamesIn } from '../unspaced-names.ts';
import type { ClaimedName } from './claimed-name.ts';

const KATAKANA = /[\u30a1-\u30fa\u30fc]+(?:[・＝=･][\u30a1-\u30fa\u30fc]+)*/gu;
const LATIN = /\p{sc=Latin}[\p{sc=Latin}\p{N}&.-]+/gu;

/** Every name of one sentence, the places among them by their codes. */
export function unspacedNamesIn(text: string, language: string, places: PlaceNames): ClaimedName[] {
  const named = placesAnywhere(places, text).map((place) => ({ parts: [], place }));
  const latin = (text.match(LATIN) ?? []).map((word) => ({ parts: [word], place: null }));
  const foreign = language === 'ja' ? katakanaNames(text, places) : hanNames(text, places);
  const written = foreign.flatMap(({ parts }) => parts).join(' ');
  // Names in signs that nobody reads aloud: they have to stand there as they are.
  const called = calledNamesIn(text)
    .filter((name) => placesAnywhere(places, name).length === 0)
    .filter(
      (name) => !written.includes(name) && !foreign.some(({ parts }) => name.includes(parts.at(-1) ?? name)),
    )
    .map((name) => ({ parts: [name], place: null }));
  return [...named, ...latin, ...foreign, ...called];
}

function katakanaNames(text: string, places: PlaceNames): ClaimedName[] {
  return (text.match(KATAKANA) ?? [])
    .filter((run) => findUnspaced(run, 'ja', places).some(({ kind }) => kind === 'name'))
    .map((run) => ({ parts: run.split(/[・＝=･]/u), place: null }));
}

function hanNames(text: string, places: PlaceNames): ClaimedName[] {
  return foreignNamesIn(text)
    .filter((parts) => placesAnywhere(places, parts.join('')).length === 0)
    .map((parts) => ({ parts, place: null }));
}
