// The lines that say whose reports a story consists of: how many outlets, how many on their own, who was first, who shares what.
import { SOURCE_GROUPS_TOLD_MAX } from '../../limits/reuse.ts';
import type { SourceGroup, StorySources } from '../../news/story-sources.ts';
import { clip } from '../message-limits.ts';
import { escapeText } from '../safe-text.ts';
import type { Texts } from '../texts/texts.ts';
import { outletName } from './citations.ts';
import { timestamp } from './components.ts';

/** More names of one group are counted. */
const NAMES_MAX = 4;
const NAME_MAX_LENGTH = 40;

/** One line, and a line more where outlets share a source; none for a story of one outlet. */
export function independenceLines(sources: StorySources | null, texts: Texts): string[] {
  if (sources === null || sources.outlets < 2) return [];
  const words = texts.independence;
  const { outlets, independent, earliest } = sources;
  const first =
    earliest === null
      ? []
      : [words.earliest({ outlet: shown(earliest.outlet, texts), time: timestamp(earliest.at, 'f') })];
  const shared = sources.groups
    .map((group) => groupText(group, texts))
    .filter((sentence) => sentence !== '')
    .slice(0, SOURCE_GROUPS_TOLD_MAX);
  return [
    [words.line({ outlets, independent }), ...first].join(' · '),
    ...(shared.length > 0 ? [shared.join(' · ')] : []),
  ];
}

function groupText({ outlets, origin, source }: SourceGroup, texts: Texts): string {
  const others = origin === 'family' ? outlets : outlets.filter((outlet) => outlet !== source);
  const names = others.slice(0, NAMES_MAX).map((outlet) => shown(outlet, texts));
  const more = others.length - names.length;
  const all = more > 0 ? [...names, texts.independence.more({ count: more })] : names;
  // An agency's own report that nobody else has needs no word.
  if (origin === 'own' || (origin === 'agency' && all.length === 0)) return '';
  const named = { names: texts.listOf(all), count: all.length, source: shown(source ?? '', texts) };
  return texts.independence.groups[origin](named);
}

function shown(outlet: string, texts: Texts): string {
  return escapeText(clip(outletName(outlet, texts), NAME_MAX_LENGTH));
}
