// The parts of a message as Discord lays them out: containers, sections, texts, pictures, rows of controls.
import type {
  APIComponentInContainer,
  APIContainerComponent,
  APIMessageTopLevelComponent,
  APISectionComponent,
  APISeparatorComponent,
} from 'discord.js';
import { drawActionRow, drawButton, type MessageContext } from './controls.ts';
import {
  ACTION_ROW,
  BUTTON,
  CONTAINER,
  FILE,
  LARGE_SPACING,
  MEDIA_GALLERY,
  SECTION,
  SEPARATOR,
  TEXT_DISPLAY,
} from './discord-types.ts';
import { el } from './dom.ts';
import { drawMarkdown } from './markdown-dom.ts';
import { drawFile, drawGallery, drawThumbnail } from './media.ts';

export function drawComponents(
  components: readonly APIMessageTopLevelComponent[],
  context: MessageContext,
): HTMLElement[] {
  return components.map((component) => drawComponent(component, context));
}

function drawComponent(
  component: APIMessageTopLevelComponent | APIComponentInContainer,
  context: MessageContext,
): HTMLElement {
  switch (component.type) {
    case TEXT_DISPLAY:
      return drawMarkdown(component.content, context);
    case ACTION_ROW:
      return drawActionRow(component, context);
    case SECTION:
      return drawSection(component, context);
    case SEPARATOR:
      return drawSeparator(component);
    case MEDIA_GALLERY:
      return drawGallery(component);
    case FILE:
      return drawFile(component);
    case CONTAINER:
      return drawContainer(component, context);
  }
}

function drawContainer(container: APIContainerComponent, context: MessageContext): HTMLElement {
  const children = container.components.map((component) => drawComponent(component, context));
  const box = el('div', { class: 'container' }, children);
  const color = container.accent_color ?? null;
  if (color !== null) {
    box.classList.add('has-accent');
    box.style.setProperty('--container-accent', `#${color.toString(16).padStart(6, '0')}`);
  }
  if (container.spoiler !== true) return box;
  return el('details', { class: 'container-spoiler' }, [el('summary', {}, ['Show hidden content']), box]);
}

function drawSection(section: APISectionComponent, context: MessageContext): HTMLElement {
  const texts = section.components.map(({ content }) => drawMarkdown(content, context));
  const accessory =
    section.accessory.type === BUTTON
      ? drawButton(section.accessory, context)
      : drawThumbnail(section.accessory);
  return el('div', { class: 'section' }, [
    el('div', { class: 'section-texts' }, texts),
    el('div', { class: 'section-accessory' }, [accessory]),
  ]);
}

function drawSeparator(separator: APISeparatorComponent): HTMLElement {
  const size = separator.spacing === LARGE_SPACING ? 'separator-large' : 'separator-small';
  const line = separator.divider === false ? 'separator-blank' : 'separator-line';
  return el('div', { class: `separator ${size} ${line}`, role: 'presentation' });
}
