// Shows what a report of a problem consists of: the form, what whoever runs the bot reads, what who reported is told.
import {
  ComponentType,
  TextInputStyle,
  type APIMessageTopLevelComponent,
  type APIModalInteractionResponseCallbackData,
} from 'discord.js';
import { REPORT_WORDS_MAX_LENGTH, REPORTS_PER_MEMBER_MAX } from '../../limits/reports.ts';
import { PROBLEM_KINDS } from '../../news/problem-report.ts';
import type { ReportOutcome, ToldReport } from '../../newsroom/report-problem.ts';
import type { MessageView } from '../door.ts';
import { clip, firstThatFits, LABEL_MAX_LENGTH } from '../message-limits.ts';
import { escapeText, label } from '../safe-text.ts';
import type { Texts } from '../texts/texts.ts';
import { ACCENT, container, text, timestamp } from './components.ts';
import { noticeView } from './notices.ts';

/** The inputs of the form, by their ids. */
export const REPORT_INPUTS = { kind: 'kind', words: 'words' } as const;

/** Words are asked for only where they arrive. */
export function reportModal(
  customId: string,
  { texts: { report }, hasChannel }: { texts: Texts; hasChannel: boolean },
): APIModalInteractionResponseCallbackData {
  const options = PROBLEM_KINDS.map((value) => ({
    value,
    label: label(report.kinds[value], LABEL_MAX_LENGTH),
  }));
  const kind = {
    ...{ type: ComponentType.StringSelect as const, custom_id: REPORT_INPUTS.kind, options },
    placeholder: report.choose,
  };
  const words = {
    ...{ type: ComponentType.TextInput as const, custom_id: REPORT_INPUTS.words },
    ...{ style: TextInputStyle.Paragraph as const, required: false, max_length: REPORT_WORDS_MAX_LENGTH },
  };
  const inputs = [
    { type: ComponentType.Label as const, label: report.what, component: kind },
    { type: ComponentType.Label as const, label: report.words, component: words },
  ];
  return {
    custom_id: customId,
    title: report.button,
    components: [
      { type: ComponentType.TextDisplay, content: hasChannel ? report.goesTo : report.goesNowhere },
      ...(hasChannel ? inputs : inputs.slice(0, 1)),
    ],
  };
}

/** What a headline and the words may take, tried in turn until the message fits. */
const LENGTHS = [
  { headline: 250, words: REPORT_WORDS_MAX_LENGTH },
  { headline: 100, words: REPORT_WORDS_MAX_LENGTH / 2 },
] as const;

/** What whoever runs the bot reads: the member's words are escaped, so that nothing in them links, pings or formats. */
export function toldReportView(
  { story, kind, words, headline }: ToldReport,
  { texts, reference }: { texts: Texts; reference: string },
): APIMessageTopLevelComponent[] {
  const { operator, kinds } = texts.report;
  return firstThatFits(LENGTHS, (lengths) => {
    const written = escapeText(clip(words ?? '', lengths.words));
    const title = escapeText(clip(headline ?? texts.news.noHeadline, lengths.headline));
    const lines = [
      `### ${operator.title({ kind: kinds[kind] })}`,
      operator.story({ headline: title, id: story }),
      written === '' ? operator.wordless : `> ${written}`,
      `-# ${texts.failure.reference({ reference })} · ${operator.how({ id: story })}`,
    ];
    return [container(ACCENT.problem, [text(lines.join('\n'))])];
  });
}

/** What who reported is told. */
export function reportedView(outcome: ReportOutcome, reference: string, texts: Texts): MessageView {
  const { report, failure } = texts;
  if (outcome.kind === 'too-many') return tooManyReportsView(outcome.againAt, texts);
  const { title, how } = report.outcomes[outcome.told];
  return noticeView(title, `${how}\n-# ${failure.reference({ reference })}`);
}

export function tooManyReportsView(againAt: number, { report: { tooMany } }: Texts): MessageView {
  const how = tooMany.how({ count: REPORTS_PER_MEMBER_MAX, time: timestamp(againAt, 'R') });
  return noticeView(tooMany.title, how);
}
