// The form that a bot opens: a dialog with its fields, sent as a whole or not at all.
import type {
  APIModalInteractionResponseCallbackComponent,
  APIModalInteractionResponseCallbackData,
} from 'discord.js';
import { LABEL, TEXT_DISPLAY } from './discord-types.ts';
import { button, el, freshId } from './dom.ts';
import { drawMarkdown, type Drawing } from './markdown-dom.ts';
import { createField, type Field, type FieldValue } from './modal-fields.ts';

export interface ModalActs extends Drawing {
  /** Answers why it was refused, or null. */
  submit: (values: Record<string, FieldValue>) => Promise<string | null>;
}

/** Opens the dialog; it removes itself once it is sent or put away. */
export function openModal(modal: APIModalInteractionResponseCallbackData, acts: ModalActs): void {
  const titleId = freshId('modal-title');
  const fields: Field[] = [];
  const body = modal.components.flatMap((component) => drawComponent(component, fields, acts));
  const problem = el('p', { class: 'modal-problem', role: 'alert' });
  const submit = el('button', { type: 'submit', class: 'control control-primary' }, ['Submit']);
  const form = el('form', { class: 'modal-form', novalidate: true }, [
    el('h2', { id: titleId, class: 'modal-title' }, [modal.title]),
    el('div', { class: 'modal-body' }, body),
    problem,
    el('div', { class: 'modal-foot' }, [
      button({ class: 'control control-secondary' }, ['Cancel'], () => dialog.close()),
      submit,
    ]),
  ]);
  const dialog = el('dialog', { class: 'modal', 'aria-labelledby': titleId }, [form]);
  dialog.addEventListener('close', () => dialog.remove());
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    const wrong = fields.map((field) => field.problem()).find((sentence) => sentence !== null);
    problem.textContent = wrong ?? '';
    if (wrong !== undefined || submit.disabled) return;
    submit.disabled = true;
    void acts.submit(valuesOf(fields)).then((refusal) => {
      submit.disabled = false;
      if (refusal === null) dialog.close();
      else problem.textContent = refusal;
    });
  });
  document.body.append(dialog);
  dialog.showModal();
}

function drawComponent(
  component: APIModalInteractionResponseCallbackComponent,
  fields: Field[],
  acts: ModalActs,
): HTMLElement[] {
  if (component.type === TEXT_DISPLAY) return [drawMarkdown(component.content, acts)];
  if (component.type === LABEL) {
    const words = { label: component.label, description: component.description ?? '' };
    const field = createField(component.component, words, acts.places);
    fields.push(field);
    return [field.element];
  }
  return component.components.map((input) => {
    const field = createField(input, { label: input.label ?? 'Text', description: '' }, acts.places);
    fields.push(field);
    return field.element;
  });
}

function valuesOf(fields: readonly Field[]): Record<string, FieldValue> {
  const values: Record<string, FieldValue> = {};
  for (const field of fields) {
    const value = field.value();
    if (value !== null) values[field.customId] = value;
  }
  return values;
}
