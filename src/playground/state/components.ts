// Looks into component trees: numbers them as Discord does, points their media at kept files, finds one by its custom id.
import { COMPONENT } from './discord-numbers.ts';
import { isObject, numberOf, objectOf, objectsOf, textOf, type JsonObject } from './json-values.ts';
import type { WireAttachment } from './wire.ts';

/** All components of a tree, outer before inner, accessories and a label's component too. */
export function* everyComponent(components: readonly JsonObject[]): Generator<JsonObject> {
  for (const component of components) {
    yield component;
    yield* everyComponent(objectsOf(component['components']));
    if (isObject(component['accessory'])) yield* everyComponent([component['accessory']]);
    if (isObject(component['component'])) yield* everyComponent([component['component']]);
  }
}

export function findComponent(components: readonly JsonObject[], customId: string): JsonObject | null {
  for (const component of everyComponent(components)) {
    if (component['custom_id'] === customId) return component;
  }
  return null;
}

/** Gives every component an id and makes `attachment://name` the kept file's address, in the payload of a request itself. */
export function settleComponents(
  components: readonly JsonObject[],
  attachments: readonly WireAttachment[],
): JsonObject[] {
  const settled = [...components];
  const taken = new Set([...everyComponent(settled)].map((component) => component['id']));
  let next = 1;
  for (const component of everyComponent(settled)) {
    if (numberOf(component['id']) === 0) {
      while (taken.has(next)) next += 1;
      taken.add(next);
      component['id'] = next;
    }
    if (component['type'] === COMPONENT.file) nameFile(component, attachments);
    for (const media of mediaOf(component)) pointAtFile(media, attachments);
  }
  return settled;
}

function mediaOf(component: JsonObject): JsonObject[] {
  const items = objectsOf(component['items']).map((item) => item['media']);
  return [component['media'], component['file'], ...items].filter(isObject);
}

/** An edit sends a component back as it was read, with the kept file's address. */
function fileOf(media: JsonObject, attachments: readonly WireAttachment[]): WireAttachment | undefined {
  const url = textOf(media['url']);
  return attachments.find((file) => url === `attachment://${file.filename}` || url === file.url);
}

/** Discord says a file's name and bytes beside it. */
function nameFile(component: JsonObject, attachments: readonly WireAttachment[]): void {
  const file = fileOf(objectOf(component['file']), attachments);
  if (file) Object.assign(component, { name: file.filename, size: file.size });
}

function pointAtFile(media: JsonObject, attachments: readonly WireAttachment[]): void {
  media['proxy_url'] = media['url'];
  const file = fileOf(media, attachments);
  if (!file) return;
  Object.assign(media, {
    url: file.url,
    proxy_url: file.proxy_url,
    content_type: file.content_type,
    attachment_id: file.id,
  });
}

/** What a member reads on a button or select, to say later what was pressed. */
export function componentLabel(component: JsonObject): string {
  const emoji = textOf(objectOf(component['emoji'])['name']);
  return (
    textOf(component['label']) || textOf(component['placeholder']) || emoji || textOf(component['custom_id'])
  );
}

const SELECTS: readonly number[] = [
  COMPONENT.stringSelect,
  COMPONENT.userSelect,
  COMPONENT.roleSelect,
  COMPONENT.mentionableSelect,
  COMPONENT.channelSelect,
];

export function isSelect(component: JsonObject): boolean {
  return SELECTS.includes(numberOf(component['type']));
}
