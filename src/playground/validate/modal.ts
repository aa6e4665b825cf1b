// Whether Discord would take a modal: the `data` of an interaction's answer of type 9.
import { componentId, customId } from './buttons.ts';
import { componentsIn, nameRules } from './component-tree.ts';
import { KIND, textDisplay } from './components.ts';
import { kindOf, list, listIn, shape, text } from './fields.ts';
import {
  checkbox,
  checkboxGroup,
  fileUpload,
  labelledTextInput,
  radioGroup,
  textInput,
} from './modal-inputs.ts';
import { filledSelect, stringSelect } from './selects.ts';
import type { Violation } from './violation.ts';

const labelled = kindOf(
  {
    [KIND.stringSelect]: stringSelect('modal'),
    [KIND.textInput]: textInput,
    [KIND.userSelect]: filledSelect(KIND.userSelect, 'modal'),
    [KIND.roleSelect]: filledSelect(KIND.roleSelect, 'modal'),
    [KIND.mentionableSelect]: filledSelect(KIND.mentionableSelect, 'modal'),
    [KIND.channelSelect]: filledSelect(KIND.channelSelect, 'modal'),
    [KIND.fileUpload]: fileUpload,
    [KIND.radioGroup]: radioGroup,
    [KIND.checkboxGroup]: checkboxGroup,
    [KIND.checkbox]: checkbox,
  },
  'component',
);

const label = shape({
  required: { label: text({ min: 1, max: 45 }), component: labelled },
  optional: { id: componentId, description: text({ min: 1, max: 100 }) },
});

const inputRow = shape({
  required: {
    components: list(kindOf({ [KIND.textInput]: labelledTextInput }, 'component'), { min: 1, max: 1 }),
  },
  optional: { id: componentId },
});

const topLevel = kindOf(
  { [KIND.row]: inputRow, [KIND.textDisplay]: textDisplay, [KIND.label]: label },
  'component',
);

const modal = shape({
  required: {
    custom_id: customId,
    title: text({ min: 1, max: 45 }),
    components: list(topLevel, { min: 1, max: 5 }),
  },
  together: (fields) => nameRules(componentsIn(listIn(fields, 'components'), 'components')),
});

/** Every reason why Discord would refuse the modal; none when it would open it. */
export function validateModal(payload: unknown): Violation[] {
  return modal(payload, '');
}
