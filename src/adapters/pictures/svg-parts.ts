// What all charts are drawn with: the colours, words at a place, the ground and its frame.
import { escapeMarkup } from './drawable-text.ts';

/**
 * On a light ground of its own, so that it reads on any theme. Blue and vermilion are told apart by all forms of colour
 * blindness (Okabe and Ito, "Color Universal Design", 2008); what they mean also stands in shape and word.
 */
export const COLOURS = {
  ground: '#ffffff',
  frame: '#c9ced6',
  ink: '#1f2328',
  quiet: '#57606a',
  line: '#dfe3e8',
  mark: '#0072b2',
  first: '#d55e00',
} as const;

interface TextOptions {
  size?: number;
  anchor?: 'start' | 'middle' | 'end';
  colour?: string;
}

/** Words at a place; those from outside are made safe here. */
export function textAt([x, y]: readonly [number, number], words: string, options: TextOptions = {}): string {
  const { size = 14, anchor = 'start', colour = COLOURS.ink } = options;
  const place = `x="${x.toFixed(1)}" y="${y.toFixed(1)}" font-size="${size}" text-anchor="${anchor}"`;
  return `<text ${place} fill="${colour}">${escapeMarkup(words)}</text>`;
}

/** The whole picture, on a ground of its own. */
export function framed(
  { width, height }: { width: number; height: number },
  parts: readonly string[],
): string {
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" font-family="DejaVu Sans">`,
    `<rect x="0.5" y="0.5" width="${width - 1}" height="${height - 1}" rx="12" fill="${COLOURS.ground}" stroke="${COLOURS.frame}"/>`,
    ...parts,
    '</svg>',
  ].join('');
}
