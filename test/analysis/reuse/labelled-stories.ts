// Invented stories of three to eight write-ups, with the number of sources that report on their own.
import type { Article } from '../../../src/news/article.ts';
import { EVENTS } from './events.ts';
import { OTHER_LANGUAGES } from './labelled-elsewhere.ts';
import { all, first, own, storyOf, type StoryLines } from './story-lines.ts';

export interface LabelledStory {
  name: string;
  independent: number;
  articles: readonly Article[];
}

const { FERRY, COURT } = EVENTS;

const STORIES: readonly StoryLines[] = [
  [
    'three reporters who quote one passenger',
    3,
    FERRY,
    [
      ['Bay Times', own(FERRY, 0)],
      ['Coast Daily', own(FERRY, 1)],
      ['Island Courier', own(FERRY, 2)],
    ],
  ],
  [
    'an agency, copied under rewritten headlines',
    1,
    FERRY,
    [
      ['Bay Times', `${all(FERRY)} (AP)`],
      ['Coast Daily', all(FERRY)],
      ['Island Courier', first(FERRY, 4)],
      ['Northam Echo', `PORT ELLERY (AP) — ${all(FERRY)}`],
    ],
  ],
  [
    'an agency and a reporter',
    2,
    FERRY,
    [
      ['Bay Times', all(FERRY), { byline: 'Associated Press' }],
      ['Coast Daily', all(FERRY), { byline: 'AP' }],
      ['Island Courier', own(FERRY, 2)],
    ],
  ],
  [
    'copies without any credit',
    2,
    FERRY,
    [
      ['Bay Times', all(FERRY)],
      ['Coast Daily', `${all(FERRY)} Readers can send pictures to the newsroom.`],
      ['Northam Echo', first(FERRY, 3)],
      ['Island Courier', own(FERRY, 1)],
    ],
  ],
  [
    'sister editions',
    2,
    FERRY,
    [
      ['Bay Times', own(FERRY, 0)],
      ['Bay Times Online', own(FERRY, 1)],
      ['Sunday Bay Times', own(FERRY, 2)],
      ['Coast Daily', all(FERRY)],
    ],
  ],
  [
    'editions on one domain',
    2,
    FERRY,
    [
      ['Bay Times', own(FERRY, 0)],
      ['The Quay', own(FERRY, 1), { url: 'https://quay.bay-times.example/7' }],
      ['Coast Daily', own(FERRY, 2)],
    ],
  ],
  [
    'one who says who had it first',
    2,
    FERRY,
    [
      ['Bay Times', own(FERRY, 1)],
      [
        'Coast Daily',
        'The ferry that ran aground off Port Ellery had a faulty generator, as first reported by the Bay Times. The port has begun an inquiry of its own, in which two retired captains will hear the crew next week.',
      ],
      ['Island Courier', own(FERRY, 2)],
    ],
  ],
  [
    'an interview that another had',
    1,
    COURT,
    [
      ['Harbour Post', own(COURT, 1)],
      [
        'Coast Daily',
        'The owner of the quarry will appeal, its director told the Harbour Post on Friday evening. He spoke of a black day for the whole region and of machines that nobody else can use.',
      ],
      [
        'Northam Echo',
        'According to the Harbour Post, nine million have been spent on machines for the quarry of Lindow. The company has not answered questions from this newspaper so far.',
      ],
    ],
  ],
  [
    'two agencies',
    2,
    COURT,
    [
      ['Bay Times', `${all(COURT)} (Reuters)`],
      [
        'Coast Daily',
        'LINDOW (AFP) - Judges on Friday stopped a quarry near Lindow for want of a survey of its water. Villagers who draw from the springs cheered in the corridor.',
      ],
      ['Northam Echo', `${all(COURT)} © Reuters`],
    ],
  ],
  [
    'a signature that one agency has',
    2,
    COURT,
    [
      ['Bay Times', `${all(COURT)} (Reporting by Ana Reyes; Editing by Tom Poe)`],
      ['Coast Daily', first(COURT, 4), { byline: 'Reuters Staff' }],
      ['Harbour Post', own(COURT, 0)],
    ],
  ],
  [
    'an agency that contributed',
    2,
    COURT,
    [
      ['Bay Times', `${own(COURT, 0)} The Associated Press contributed to this report.`],
      ['Coast Daily', `LINDOW (AP) — ${all(COURT)}`],
      ['Harbour Post', own(COURT, 1)],
    ],
  ],
  [
    'an outlet without a text',
    2,
    COURT,
    [
      ['Bay Times', own(COURT, 0)],
      ['Harbour Post', own(COURT, 1)],
      ['Coast Daily', '', { body: null }],
      ['Northam Echo', '', { body: null }],
    ],
  ],
  [
    'an unknown outlet',
    1,
    COURT,
    [
      ['Bay Times', own(COURT, 0)],
      ['unknown', own(COURT, 1)],
      ['unknown', all(COURT)],
    ],
  ],
  [
    'a house that carries an agency and reports too',
    2,
    COURT,
    [
      ['Bay Times', `${all(COURT)} (AP)`],
      ['Bay Times', own(COURT, 0), { url: 'https://bay-times.example/own' }],
      ['Coast Daily', `${all(COURT)} (AP)`],
    ],
  ],
  [
    'eight write-ups, an agency in five',
    4,
    FERRY,
    [
      ['Bay Times', own(FERRY, 0)],
      ['Coast Daily', own(FERRY, 1)],
      ['Island Courier', own(FERRY, 2)],
      ['Northam Echo', `${all(FERRY)} (AP)`],
      ['Lindow Mail', all(FERRY)],
      ['Carrow Star', first(FERRY, 4)],
      ['Ellery Herald', first(FERRY, 3)],
      ['Saint Bray News', `${first(FERRY, 4)} The islands have their own lifeboat.`],
    ],
  ],
  ...OTHER_LANGUAGES,
];

export const LABELLED: readonly LabelledStory[] = STORIES.map(([name, independent, event, lines]) => ({
  name,
  independent,
  articles: storyOf(event, lines),
}));
