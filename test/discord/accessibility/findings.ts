// What of a message keeps somebody from it who does not see it, or not its colours: the contract that every view keeps.
import { ButtonStyle, ComponentType, type APIMessageTopLevelComponent } from 'discord.js';

type Node = Readonly<Record<string, unknown>> & { type?: number };

/** A sentence for each fault; none where the contract is kept. */
export function findingsOf(components: readonly APIMessageTopLevelComponent[]): string[] {
  const nodes = nodesIn(components);
  const texts = nodes.flatMap((node) =>
    node.type === ComponentType.TextDisplay ? [String(node['content'])] : [],
  );
  return [
    ...headingFaults(texts),
    ...texts.flatMap(textFaults),
    ...nodes.flatMap(pictureFaults),
    ...nodes.flatMap(buttonFaults),
    ...nodes.flatMap(selectFaults),
    ...smallPrintFaults(components),
  ];
}

/** Every object of a message, in reading order. */
function nodesIn(value: unknown): Node[] {
  if (Array.isArray(value)) return value.flatMap(nodesIn);
  if (typeof value !== 'object' || value === null) return [];
  return [value as Node, ...Object.values(value).flatMap(nodesIn)];
}

/** A reader who jumps from heading to heading must not fall into a gap. */
function headingFaults(texts: readonly string[]): string[] {
  const levels = texts.flatMap((text) =>
    [...text.matchAll(/^(#{1,3}) /gm)].map(([, marks = '']) => marks.length),
  );
  return levels.flatMap((level, place) => {
    const before = levels[place - 1];
    return before !== undefined && level > before + 1
      ? [`a heading of level ${level} follows one of ${before}`]
      : [];
  });
}

const HAS_WORDS = /[\p{L}\p{N}]/u;
/** Words that say nothing of where a link leads. */
const MUTE_LINK = /^(?:here|link|this|click here|more|https?:.*|)$/i;

/** What stands between two backticks is shown as it is. */
const CODE = /`[^`\n]*`/g;

function textFaults(text: string): string[] {
  const links = [...text.replace(CODE, '').matchAll(/(?<!\\)\[((?:\\.|[^\]\\])*)\]\(https?:[^)]*\)/g)].map(
    ([, words = '']) => words,
  );
  const lines = text.split('\n').filter((line) => line.trim() !== '');
  return [
    ...(HAS_WORDS.test(text) ? [] : [`a text without a word: ${JSON.stringify(text)}`]),
    ...links.filter((words) => MUTE_LINK.test(words.trim())).map((words) => `a link that says “${words}”`),
    // Where times cannot be drawn they are numbers: a line above has to say what they are the time of.
    ...lines
      .slice(0, 1)
      .filter((line) => /^[-#\s]*<t:\d+(?::\w)?>\s*$/.test(line))
      .map((line) => `a time alone: ${line}`),
  ];
}

function pictureFaults(node: Node): string[] {
  if (!('media' in node) || node.type === ComponentType.File) return [];
  const description = node['description'];
  if (typeof description !== 'string' || !HAS_WORDS.test(description))
    return ['a picture that nothing describes'];
  if (description.length > 1_024) return ['a description longer than Discord takes'];
  return /^\S+\.(?:png|jpe?g|gif|webp)$/i.test(description)
    ? [`a file’s name for a description: ${description}`]
    : [];
}

function buttonFaults(node: Node): string[] {
  if (node.type !== ComponentType.Button) return [];
  const label = typeof node['label'] === 'string' ? node['label'] : '';
  return label.trim() === ''
    ? [`a button without a word: ${JSON.stringify(node['custom_id'] ?? node['url'])}`]
    : [];
}

/** Two that look alike and lead elsewhere; beside a text of its own each is told by that. Names from outside may be alike. */
export function twinsOf(components: readonly APIMessageTopLevelComponent[]): string[] {
  const rows = nodesIn(components).filter(({ type }) => type === ComponentType.ActionRow);
  const labels = rows
    .flatMap((row) => nodesIn(row['components']))
    .filter(
      (node) =>
        node.type === ComponentType.Button && node['disabled'] !== true && node['style'] !== ButtonStyle.Link,
    )
    .map(({ label }) => String(label));
  const twins = labels.filter((label, place) => labels.indexOf(label) !== place);
  return [...new Set(twins)].map((label) => `two buttons that say “${label}”`);
}

function selectFaults(node: Node): string[] {
  if (node.type !== ComponentType.StringSelect) return [];
  const options = node['options'] as readonly { default?: boolean }[];
  const isNamed = typeof node['placeholder'] === 'string' && HAS_WORDS.test(node['placeholder']);
  return isNamed || options.some((option) => option.default === true) ? [] : ['a list that nothing names'];
}

/** What matters is not said in small print alone. */
function smallPrintFaults(components: readonly APIMessageTopLevelComponent[]): string[] {
  const texts = nodesIn(components).flatMap((node) =>
    node.type === ComponentType.TextDisplay ? String(node['content']).split('\n') : [],
  );
  const lines = texts.filter((line) => line.trim() !== '');
  return lines.length > 0 && lines.every((line) => line.startsWith('-# ')) ? ['nothing but small print'] : [];
}
