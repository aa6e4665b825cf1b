// What Discord takes and refuses of a button and its emoji.
import { button, checkRules, inRow, linkButton, long, type Rule } from './payloads.ts';

const CHILD = 'components[0].components[0]';

const RULES: Rule[] = [
  [
    'label',
    inRow(button({ label: long(80) })),
    inRow(button({ label: long(81) })),
    `${CHILD}.label BASE_TYPE_MAX_LENGTH`,
  ],
  [
    'label or emoji',
    inRow(button({ label: '', emoji: { name: '📰' } })),
    inRow(button({ label: '' })),
    `${CHILD} BUTTON_COMPONENT_LABEL_OR_EMOJI_REQUIRED`,
  ],
  [
    'emoji',
    inRow(button({ emoji: { id: '1', name: 'news' } })),
    inRow(button({ emoji: { name: 'news' } })),
    `${CHILD}.emoji COMPONENT_INVALID_EMOJI`,
  ],
  [
    'length of an emoji name',
    inRow(button({ emoji: { id: '1', name: long(32) } })),
    inRow(button({ emoji: { id: '1', name: long(33) } })),
    `${CHILD}.emoji.name BASE_TYPE_MAX_LENGTH`,
  ],
  [
    'emoji name',
    inRow(button({ emoji: { name: '🇪🇺' } })),
    inRow(button({ emoji: { id: '1' } })),
    `${CHILD}.emoji.name BASE_TYPE_REQUIRED`,
  ],
  [
    'custom_id length',
    inRow(button({ custom_id: long(100) })),
    inRow(button({ custom_id: long(101) })),
    `${CHILD}.custom_id BASE_TYPE_BAD_LENGTH`,
  ],
  [
    'custom_id empty',
    inRow(button({ custom_id: 'c' })),
    inRow(button({ custom_id: '' })),
    `${CHILD}.custom_id BASE_TYPE_BAD_LENGTH`,
  ],
  [
    'custom_id type',
    inRow(button()),
    inRow(button({ custom_id: 5 })),
    `${CHILD}.custom_id STRING_TYPE_CONVERT`,
  ],
  [
    'custom_id needed',
    inRow(button()),
    inRow(button({ custom_id: null })),
    `${CHILD}.custom_id BUTTON_COMPONENT_CUSTOM_ID_REQUIRED`,
  ],
  ['style', inRow(button({ style: 4 })), inRow(button({ style: 7 })), `${CHILD}.style BASE_TYPE_CHOICES`],
  ['style needed', inRow(button()), inRow(button({ style: null })), `${CHILD}.style BASE_TYPE_REQUIRED`],
  [
    'url on a pressed button',
    inRow(button()),
    inRow(button({ url: 'https://gazette.example' })),
    `${CHILD}.url BUTTON_COMPONENT_CUSTOM_ID_URL_MUTUALLY_EXCLUSIVE`,
  ],
  [
    'url needed',
    inRow(linkButton()),
    inRow(linkButton({ url: null })),
    `${CHILD}.url BUTTON_COMPONENT_URL_REQUIRED`,
  ],
  [
    'custom_id on a link',
    inRow(linkButton()),
    inRow(linkButton({ custom_id: 'c' })),
    `${CHILD}.custom_id BUTTON_COMPONENT_CUSTOM_ID_URL_MUTUALLY_EXCLUSIVE`,
  ],
  [
    'url length',
    inRow(linkButton({ url: `https://gazette.example/${long(488)}` })),
    inRow(linkButton({ url: `https://gazette.example/${long(489)}` })),
    `${CHILD}.url BASE_TYPE_BAD_LENGTH`,
  ],
  [
    'url scheme',
    inRow(linkButton({ url: 'discord://-/channels/1/2' })),
    inRow(linkButton({ url: 'javascript:alert(1)' })),
    `${CHILD}.url URL_TYPE_INVALID_SCHEME`,
  ],
  [
    'url form',
    inRow(linkButton({ url: 'http://gazette.example' })),
    inRow(linkButton({ url: 'https://gazette.example/a b' })),
    `${CHILD}.url URL_TYPE_INVALID_URL`,
  ],
  [
    'premium',
    inRow({ type: 2, style: 6, sku_id: '1' }),
    inRow({ type: 2, style: 6, sku_id: '1', label: 'Buy' }),
    `${CHILD}.label BUTTON_COMPONENT_INVALID_LABEL`,
  ],
  [
    'disabled',
    inRow(button({ disabled: true })),
    inRow(button({ disabled: 'yes' })),
    `${CHILD}.disabled BOOLEAN_TYPE_CHOICES`,
  ],
];

checkRules('a button', RULES);
