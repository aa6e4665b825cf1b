// Shows how the composer's line is understood: marks behind its words, and the command's options as pills.
import type { CommandLine, Span } from './command-line.ts';
import type { BasicOption } from './discord-types.ts';
import { byId, button, el } from './dom.ts';

/** Draws the marks behind the line; the words themselves are the input's. */
export function showMarks(line: CommandLine): void {
  const marks: { span: Span; kind: string }[] = [];
  if (line.command !== null)
    marks.push({ span: { from: 0, to: 1 + line.command.name.length }, kind: 'command' });
  for (const given of line.given) {
    if (given.name !== null) marks.push({ span: given.name, kind: 'name' });
    marks.push({ span: given.value, kind: 'value' });
  }
  const nodes: Node[] = [];
  let at = 0;
  for (const { span, kind } of marks) {
    nodes.push(document.createTextNode(line.text.slice(at, span.from)));
    nodes.push(el('span', { class: `mark mark-${kind}` }, [line.text.slice(span.from, span.to)]));
    at = span.to;
  }
  nodes.push(document.createTextNode(line.text.slice(at)));
  byId('composer-marks').replaceChildren(...nodes);
}

/** The command's options: which are given, which are required; pressing one takes the caret there. */
export function showPills(line: CommandLine, choose: (option: BasicOption) => void): void {
  const box = byId('option-pills');
  const options = line.command?.options ?? [];
  const pills = options.map((option) => {
    const given = line.given.find((one) => one.option === option);
    const isTyping = line.typing.kind === 'value' && line.typing.given.option === option;
    const state = given === undefined ? (option.required === true ? 'is-required' : '') : 'is-given';
    const note = option.required === true ? ', required' : '';
    const label = `${option.name}${note}${given === undefined ? '' : ', given'}: ${option.description}`;
    const attributes = {
      class: `pill ${state}${isTyping ? ' is-typing' : ''}`,
      title: option.description,
      'aria-label': label,
    };
    const star = option.required === true ? el('span', { class: 'pill-star' }, ['*']) : null;
    const pill = button(attributes, [option.name, star], () => choose(option));
    pill.addEventListener('pointerdown', (event) => event.preventDefault());
    return pill;
  });
  box.hidden = pills.length === 0;
  box.replaceChildren(...pills);
}
