// Reports a problem with a summary: opens the form, and passes on what comes back.
import { REPORT_WORDS_MAX_LENGTH } from '../../limits/reports.ts';
import { PROBLEM_KINDS, type ProblemReport } from '../../news/problem-report.ts';
import type { StoryId } from '../../news/story.ts';
import { nextReportAt, reportProblem } from '../../newsroom/report-problem.ts';
import { customIdOf, readStory, writeNumber } from '../custom-id.ts';
import type { Desk, ModalAction, Submitted } from '../door.ts';
import { clip } from '../message-limits.ts';
import { textsFor } from '../texts/texts.ts';
import {
  REPORT_INPUTS,
  reportedView,
  reportModal,
  toldReportView,
  tooManyReportsView,
} from '../views/report.ts';

/** `1:rp:<story>:<as of>`, of the button and of the form. */
export const storyReport: ModalAction = {
  id: 'rp',
  open: (args, { newsroom, operator, askerTexts: texts, user }) => {
    const asked = readStory(args);
    if (asked === null) return null;
    const againAt = nextReportAt(newsroom, user);
    if (againAt !== null) return { view: tooManyReportsView(againAt, texts) };
    const customId = customIdOf('rp', asked.id, writeNumber(asked.asOf));
    return { modal: reportModal(customId, { texts, hasChannel: operator.hasChannel }) };
  },
  submit: async (submitted, desk) => {
    const asked = readStory(submitted.args);
    const report = asked === null ? null : readReport(submitted, asked.id);
    if (report === null) return null;
    const { newsroom, user: member, askerTexts } = desk;
    const reference = desk.makeReference();
    const outcome = await reportProblem(newsroom, report, {
      member,
      reference,
      tell: tellOf(desk, reference),
    });
    return reportedView(outcome, reference, askerTexts);
  },
};

/** Null where the kind is none of ours. */
function readReport({ values }: Submitted, story: StoryId): ProblemReport | null {
  const [chosen] = values.get(REPORT_INPUTS.kind) ?? [];
  const kind = PROBLEM_KINDS.find((known) => known === chosen);
  if (kind === undefined) return null;
  const [written = ''] = values.get(REPORT_INPUTS.words) ?? [];
  const words = clip(written.trim(), REPORT_WORDS_MAX_LENGTH);
  return { story, kind, words: words === '' ? null : words };
}

/** As with all that the operator is told, in English. */
function tellOf({ operator }: Desk, reference: string): Parameters<typeof reportProblem>[2]['tell'] {
  if (!operator.hasChannel) return null;
  const texts = textsFor('en-US');
  return (report) => operator.tell(toldReportView(report, { texts, reference }), reference);
}
