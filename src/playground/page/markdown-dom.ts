// Draws the markdown tree as nodes. Text stays text: nothing here parses HTML.
import { button, el } from './dom.ts';
import { parseMarkdown } from './markdown.ts';
import type { Block, Inline, List } from './markdown-tree.ts';
import { mentionText, type Places } from './places.ts';
import { timeElement } from './time-element.ts';

export interface Drawing {
  places: Places;
  /** Puts a command into the composer. */
  compose: (line: string) => void;
  openChannel: (id: string) => void;
}

/** A text as Discord would show it. */
export function drawMarkdown(text: string, drawing: Drawing): HTMLElement {
  const blocks = parseMarkdown(text).map((block) => drawBlock(block, drawing));
  return el('div', { class: 'markdown', dir: 'auto' }, blocks);
}

function drawBlock(block: Block, drawing: Drawing): HTMLElement {
  switch (block.kind) {
    case 'paragraph':
      return el('p', {}, drawAll(block.children, drawing));
    case 'small':
      return el('p', { class: 'small-print' }, drawAll(block.children, drawing));
    case 'heading': {
      // Its level among the headings of the page is settled by its message.
      const attributes = { class: `heading heading-${block.level}`, role: 'heading', 'aria-level': '3' };
      return el('div', attributes, drawAll(block.children, drawing));
    }
    case 'quote':
      return el(
        'blockquote',
        {},
        block.blocks.map((inner) => drawBlock(inner, drawing)),
      );
    case 'code-block':
      return el('pre', { tabindex: '0' }, [el('code', {}, [block.text])]);
    case 'list':
      return drawList(block, drawing);
  }
}

function drawList(list: List, drawing: Drawing): HTMLElement {
  const items = list.items.map((item) =>
    el('li', {}, [
      ...drawAll(item.children, drawing),
      ...item.lists.map((nested) => drawList(nested, drawing)),
    ]),
  );
  return list.isOrdered ? el('ol', { start: String(list.start) }, items) : el('ul', {}, items);
}

function drawAll(nodes: readonly Inline[], drawing: Drawing): Node[] {
  return nodes.map((node) => drawInline(node, drawing));
}

function drawInline(node: Inline, drawing: Drawing): Node {
  switch (node.kind) {
    case 'text':
      return document.createTextNode(node.text);
    case 'break':
      return el('br');
    case 'code':
      return el('code', {}, [node.text]);
    case 'strong':
      return el('strong', {}, drawAll(node.children, drawing));
    case 'emphasis':
      return el('em', {}, drawAll(node.children, drawing));
    case 'underline':
      return el('u', {}, drawAll(node.children, drawing));
    case 'strike':
      return el('s', {}, drawAll(node.children, drawing));
    case 'spoiler':
      return drawSpoiler(drawAll(node.children, drawing));
    case 'link':
      return drawLink(node.url, drawAll(node.children, drawing));
    case 'time':
      return timeElement(node.unixSeconds, node.style);
    case 'mention':
      return drawMention(node, drawing);
    case 'command':
      return drawCommand(node.name, drawing);
  }
}

/** A link that leaves: its host can be read before it is followed. */
export function drawLink(url: string, children: readonly Node[]): HTMLAnchorElement {
  const attributes = { href: url, target: '_blank', rel: 'noopener noreferrer', title: linkTitle(url) };
  return el('a', attributes, children);
}

/** The host first, then the whole address. */
function linkTitle(url: string): string {
  const host = URL.parse(url)?.host ?? url;
  return `${host}\n${url}`;
}

/** A channel can be opened by its mention. */
function drawMention({ of, id }: Inline & { kind: 'mention' }, drawing: Drawing): HTMLElement {
  const text = mentionText(of, id, drawing.places);
  if (of !== 'channel' || !drawing.places.channels.some((channel) => channel.id === id))
    return el('span', { class: 'mention' }, [text]);
  return button({ class: 'mention command-mention' }, [text], () => drawing.openChannel(id));
}

function drawCommand(name: string, drawing: Drawing): HTMLElement {
  const mention = el('button', { type: 'button', class: 'mention command-mention' }, [`/${name}`]);
  mention.addEventListener('click', () => drawing.compose(`/${name} `));
  return mention;
}

function drawSpoiler(children: readonly Node[]): HTMLElement {
  const hidden = el('span', { class: 'spoiler-text', 'aria-hidden': 'true', inert: true }, children);
  const cover = el('button', { type: 'button', class: 'spoiler', 'aria-label': 'Show spoiler' });
  const spoiler = el('span', { class: 'spoiler-box' }, [hidden, cover]);
  cover.addEventListener('click', () => {
    hidden.removeAttribute('aria-hidden');
    hidden.removeAttribute('inert');
    spoiler.classList.add('is-shown');
    cover.remove();
  });
  return spoiler;
}
