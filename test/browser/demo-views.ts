// What the bot that the page is tried with says: components V2 of every kind, and text that means harm.
/* eslint-disable @typescript-eslint/no-unsafe-enum-assignment -- Discord's own numbers; tsc checks each of them */
import type {
  APIContainerComponent,
  APIMessageTopLevelComponent,
  APIModalInteractionResponseCallbackData,
} from 'discord.js';

const ACCENT = 0x1f6feb;
/** A small picture, sent as a file. */
export const SQUARE = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR4nGNgaGj4DwADBAGAfs8rWgAAAABJRU5ErkJggg==',
  'base64',
);

export const FORM: APIModalInteractionResponseCallbackData = {
  custom_id: 'form',
  title: 'New digest',
  components: [
    {
      type: 18,
      label: 'Name',
      description: 'How the digest is called',
      component: { type: 4, custom_id: 'name', style: 1, min_length: 3, max_length: 40 },
    },
    { type: 18, label: 'Channel', component: { type: 8, custom_id: 'where', required: true } },
    {
      type: 18,
      label: 'How often',
      component: {
        type: 21,
        custom_id: 'often',
        options: [
          { value: 'daily', label: 'Daily', default: true },
          { value: 'weekly', label: 'Weekly', description: 'On Mondays' },
        ],
      },
    },
    {
      type: 18,
      label: 'Languages',
      component: {
        type: 22,
        custom_id: 'languages',
        options: [
          { value: 'en', label: 'English', default: true },
          { value: 'de', label: 'German' },
        ],
      },
    },
    { type: 18, label: 'Without sound', component: { type: 23, custom_id: 'quiet', default: true } },
  ],
};

/** A list of stories as the product lays it out; `page` and `tag` are said, so that a test can see them. */
export function storyList(tag: string, page: number, nowSeconds: number): APIMessageTopLevelComponent[] {
  const stories = ['Harbour towns agree on a shared ferry', 'Court publishes ruling on river rights'];
  const list: APIContainerComponent = {
    type: 17,
    accent_color: ACCENT,
    components: [
      { type: 10, content: `## ${tag}\n-# 12 stories · last 7 days · as of <t:${nowSeconds}:t>` },
      { type: 14 },
      ...stories.map((headline, index) => ({
        type: 9 as const,
        components: [
          {
            type: 10 as const,
            content:
              `**${page * 2 + index - 1}. ${headline}**\nThe towns said they would start in spring. ` +
              `([The Quay](https://quay.example/a/${index}))\n` +
              `-# ${index + 3} outlets · first seen <t:${nowSeconds - 7_200}:R> · outlets differ on figures`,
          },
        ],
        accessory: { type: 2 as const, style: 2 as const, label: 'Summary', custom_id: `summary:${index}` },
      })),
      { type: 14, divider: false },
      {
        type: 1,
        components: [
          { type: 2, style: 2, label: 'Previous', custom_id: 'previous', disabled: page === 1 },
          { type: 2, style: 1, label: `Next after ${page}`, custom_id: 'next' },
          { type: 2, style: 5, label: 'All sources', url: 'https://quay.example/all' },
        ],
      },
      {
        type: 1,
        components: [
          {
            type: 3,
            custom_id: 'period',
            placeholder: 'Period: last 7 days',
            options: [
              { label: 'Last 24 hours', value: 'd1', description: 'What is new today' },
              { label: 'Last 7 days', value: 'd7' },
            ],
          },
        ],
      },
    ],
  };
  return [list];
}

export const PICTURES: APIMessageTopLevelComponent[] = [
  {
    type: 9,
    components: [{ type: 10, content: '### A picture from elsewhere\nIt is described, not loaded.' }],
    accessory: {
      type: 11,
      media: { url: 'https://pictures.example/ferry.jpg' },
      description: 'Photo: a ferry at the quay, seen from the harbour wall.',
    },
  },
  {
    type: 12,
    items: [
      { media: { url: 'attachment://square.png' }, description: 'A grey square' },
      { media: { url: 'https://pictures.example/chart.png' }, description: 'Chart: outlets by day' },
    ],
  },
  { type: 13, file: { url: 'attachment://notes.txt' } },
  {
    type: 1,
    components: [
      { type: 2, style: 1, label: 'Primary', custom_id: 'b1' },
      { type: 2, style: 2, label: 'Secondary', custom_id: 'b2' },
      { type: 2, style: 3, label: 'Success', custom_id: 'b3' },
      { type: 2, style: 4, label: 'Danger', custom_id: 'b4' },
      { type: 2, style: 1, label: 'Disabled', custom_id: 'b5', disabled: true },
    ],
  },
  {
    type: 1,
    components: [
      { type: 5, custom_id: 'people', placeholder: 'Choose people', min_values: 1, max_values: 3 },
    ],
  },
];

/** Each line is an attack on a page that draws with HTML, trusts addresses, or lets text reorder its surroundings. */
export const HOSTILE = [
  '<script>window.isHarmed = true</script><img src=x onerror="window.isHarmed = true">',
  '[click](javascript:window.isHarmed=true) [tracked](data:text/html,hello)',
  '[a](b](https://one.example/x) and [](https://two.example) [x](https://user:pass@three.example/)',
  '\u202Egnp.exe\u202C **bold \u202E dlob** [label \u202E](https://four.example/)',
  '@everyone `code <b>` ||spoiler|| <@1> <#2> <@&3> <t:99999999999999:R>',
].join('\n');
